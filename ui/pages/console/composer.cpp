// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/console/composer.h"

#include "models/domain/usagesource.h"
#include "models/session/consolesession.h"
#include "models/session/consoletext.h"
#include "models/session/providercatalog.h"
#include "ui/pages/console/modelpicker.h"
#include "ui/pages/console/parameterspopup.h"
#include "ui/theme.h"
#include "ui/themeicon.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/removablechip.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int SystemLines = 3;
constexpr int LeastPromptLines = 2;
constexpr int MostChipLines = 3;
constexpr qsizetype LongestName = 40;

QToolButton *flatButton(const QString &icon, const QString &text)
{
    auto *button = new QToolButton;
    button->setProperty("flat", true);
    button->setText(text);
    button->setIcon(themeIcon(icon, IconTint::Muted));
    button->setToolButtonStyle(text.isNull() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    return button;
}

} // namespace

Composer::Composer(ConsoleSession &session, Theme &theme, QWidget *parent)
    : QFrame(parent), m_session(session), m_theme(theme), m_chips(new QWidget), m_flow(new FlowLayout(m_chips)),
      m_chipArea(new QScrollArea), m_add(new QToolButton), m_prompt(new QPlainTextEdit), m_system(new QPlainTextEdit),
      m_send(new QPushButton), m_stop(new QPushButton(tr("Stop"))),
      m_systemToggle(flatButton(u"chevron-right"_s, tr("System prompt"))), m_favourites(flatButton(u"star"_s, {})),
      m_history(flatButton(u"history"_s, {})), m_parametersButton(flatButton(u"settings"_s, u""_s)),
      m_favouritesMenu(new QMenu(this)), m_picker(new ModelPicker(session.providers(), this)),
      m_parameters(new ParametersPopup(this))
{
    setAccessibleName(tr("Prompt"));
    build();
    connectAll();
    showRequest();
    readRequest();
    showTargets();
    fillFavourites();
}

void Composer::build()
{
    m_add->setText(tr("Add model"));
    m_add->setIcon(themeIcon(u"plus"_s));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setProperty("chip", true);
    m_prompt->setPlaceholderText(tr("Write a prompt. Nothing is sent before you press Send."));
    m_prompt->setAccessibleName(tr("Prompt"));
    m_prompt->setTabChangesFocus(true);
    m_prompt->setMinimumHeight(m_prompt->fontMetrics().lineSpacing() * LeastPromptLines + 14);
    m_system->setPlaceholderText(tr("System prompt"));
    m_system->setAccessibleName(tr("System prompt"));
    m_system->setTabChangesFocus(true);
    m_system->setFixedHeight(m_system->fontMetrics().lineSpacing() * SystemLines + 14);
    m_system->hide();
    m_systemToggle->setCheckable(true);
    m_favourites->setToolTip(tr("Favourite prompts"));
    m_favourites->setAccessibleName(tr("Favourite prompts"));
    m_history->setToolTip(tr("History of runs"));
    m_history->setAccessibleName(tr("History of runs"));
    m_parametersButton->setToolTip(tr("Parameters, and what the request is recorded as"));
    m_parameters->setAccessibleName(m_parametersButton->toolTip());
    m_favourites->setMenu(m_favouritesMenu);
    m_favourites->setPopupMode(QToolButton::InstantPopup);
    m_send->setProperty("accent", true);
    m_send->setToolTip(tr("Ctrl+Enter"));
    m_stop->setToolTip(tr("Stops all models (Esc). Their text stays; the providers may still bill."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(8);
    m_chipArea->setWidget(m_chips);
    m_chipArea->setWidgetResizable(true);
    m_chipArea->setFocusPolicy(Qt::NoFocus);
    m_chipArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_chipArea->viewport()->setAutoFillBackground(false);
    m_chips->setAutoFillBackground(false);
    layout->addWidget(m_chipArea);
    layout->addWidget(m_system);
    layout->addWidget(m_prompt, 1);
    buildButtons();
}

void Composer::buildButtons()
{
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_send, m_stop, m_systemToggle, m_favourites, m_history, m_parametersButton})
        flow->addWidget(widget);
    static_cast<QVBoxLayout *>(layout())->addWidget(buttons);
}

void Composer::connectAll()
{
    connect(m_prompt, &QPlainTextEdit::textChanged, this, &Composer::readRequest);
    connect(m_system, &QPlainTextEdit::textChanged, this, &Composer::readRequest);
    connect(m_parameters, &ParametersPopup::changed, this, &Composer::readRequest);
    connect(m_send, &QPushButton::clicked, this, &Composer::send);
    connect(m_stop, &QPushButton::clicked, &m_session.run(), &ConsoleRun::stopAll);
    connect(m_add, &QToolButton::clicked, this, [this] { m_picker->open(m_add, m_session.targets()); });
    connect(m_picker, &ModelPicker::picked, &m_session, &ConsoleSession::addTarget);
    connect(m_picker, &ModelPicker::providersRequested, this, &Composer::providersRequested);
    connect(m_history, &QToolButton::clicked, this, &Composer::historyRequested);
    connect(m_parametersButton, &QToolButton::clicked, this, [this] { m_parameters->open(m_parametersButton); });
    connect(m_systemToggle, &QToolButton::toggled, this, [this](bool open) {
        m_system->setVisible(open);
        m_systemToggle->setIcon(themeIcon(open ? u"chevron-down"_s : u"chevron-right"_s, IconTint::Muted));
        if (open)
            m_system->setFocus();
    });
    connect(&m_session, &ConsoleSession::targetsChanged, this, &Composer::showTargets);
    connect(&m_session, &ConsoleSession::requestChanged, this, &Composer::showRequest);
    connect(&m_session, &ConsoleSession::canSendChanged, this, &Composer::updateButtons);
    connect(&m_session.run(), &ConsoleRun::runningChanged, this, &Composer::updateButtons);
    connect(&m_session.history(), &ConsoleHistory::favouritesChanged, this, &Composer::fillFavourites);
    connect(&m_session.providers(), &ProviderCatalog::changed, this, &Composer::showTargets);
}

void Composer::send()
{
    if (m_session.canSend()) {
        m_session.send();
    } else if (m_session.run().isRunning()) {
        return; // Stop says that something runs.
    } else if (m_session.targets().isEmpty()) {
        m_add->setFocus();
        Q_EMIT missing(tr("Add a model first; the prompt is sent to it."));
    } else {
        m_prompt->setFocus();
        Q_EMIT missing(tr("Write a prompt first."));
    }
}

void Composer::readRequest()
{
    ChatRequest request;
    request.prompt = m_prompt->toPlainText();
    request.system = m_system->toPlainText();
    m_parameters->apply(request);
    m_parametersButton->setText(m_parameters->summary());
    m_session.setPurpose(m_parameters->purpose());
    m_session.setRequest(request);
    updateButtons();
}

void Composer::showRequest()
{
    const ChatRequest request = m_session.request();
    const QSignalBlocker quietPrompt(m_prompt);
    const QSignalBlocker quietSystem(m_system);
    if (m_prompt->toPlainText() != request.prompt)
        m_prompt->setPlainText(request.prompt);
    m_system->setPlainText(request.system);
    m_systemToggle->setChecked(!request.system.isEmpty());
    m_parameters->setRequest(request);
    m_parameters->setPurpose(m_session.purpose());
    m_parametersButton->setText(m_parameters->summary());
    updateButtons();
}

void Composer::showTargets()
{
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        if (item->widget() != m_add)
            item->widget()->deleteLater();
        delete item;
    }
    QStringList models;
    for (const ChatTarget &target : m_session.targets())
        models.append(target.model);
    for (const ChatTarget &target : m_session.targets()) {
        const QString provider = m_session.providers().nameOf(target.providerId);
        const QString text = provider + u" \u00B7 "_s + target.model;
        // Short, so that four models and "Add model" have room; the columns name the providers.
        const QString label = modelLabel(target.model, provider, models);
        auto *chip = new RemovableChip(label, m_theme.colourForSeries(label));
        chip->setToolTip(text + u'\n' + tr("Send no more to this model"));
        chip->setAccessibleName(tr("Remove model %1").arg(text));
        connect(
            chip, &RemovableChip::removeClicked, &m_session, [this, target] { m_session.removeTarget(target); },
            Qt::QueuedConnection);
        m_flow->addWidget(chip);
        chip->show(); // now, not when the layout comes to it: fitHeight() measures what is shown
    }
    m_flow->addWidget(m_add);
    m_add->show();
    m_add->setEnabled(!m_session.isFull());
    m_add->setToolTip(m_session.isFull() ? tr("At most %n model(s) at once", nullptr, ConsoleSession::MostTargets)
                                         : tr("Choose a model to send the prompt to"));
    updateButtons();
    fitHeight();
    Q_EMIT chipsChanged();
}

QList<QWidget *> Composer::focusOrder() const
{
    QList<QWidget *> order;
    for (int i = 0; i < m_flow->count(); ++i)
        order.append(m_flow->itemAt(i)->widget());
    return order + QList<QWidget *>{m_system,       m_prompt,     m_send,    m_stop,
                                    m_systemToggle, m_favourites, m_history, m_parametersButton};
}

void Composer::updateButtons()
{
    const auto models = static_cast<int>(m_session.targets().size());
    m_send->setText(models == 0 ? tr("Send") : tr("Send to %n model(s)", nullptr, models));
    // With a prompt and no model it says what is missing.
    const bool lacksModel = models == 0 && !m_session.request().prompt.trimmed().isEmpty();
    m_send->setEnabled(m_session.canSend() || (lacksModel && !m_session.run().isRunning()));
    m_stop->setEnabled(m_session.run().isRunning());
}

void Composer::fillFavourites()
{
    m_favouritesMenu->clear();
    m_favouritesMenu->addAction(themeIcon(u"plus"_s), tr("&Save this prompt"), this, &Composer::saveFavourite);
    const QList<FavouritePrompt> &favourites = m_session.history().favourites();
    if (favourites.isEmpty())
        return;
    m_favouritesMenu->addSeparator();
    QMenu *remove = new QMenu(tr("&Remove"), m_favouritesMenu);
    for (const FavouritePrompt &favourite : favourites) {
        QString name = favourite.name;
        name.replace(u'&', u"&&"_s);
        m_favouritesMenu->addAction(name, this, [this, favourite] {
            m_system->setPlainText(favourite.system);
            m_systemToggle->setChecked(!favourite.system.isEmpty());
            m_prompt->setPlainText(favourite.prompt);
            m_prompt->setFocus();
        });
        remove->addAction(name, this, [this, favourite] {
            m_session.history().removeFavourite(favourite.id);
            Q_EMIT favouriteRemoved(favourite.name);
        });
    }
    m_favouritesMenu->addSeparator();
    m_favouritesMenu->addMenu(remove);
}

void Composer::saveFavourite()
{
    FavouritePrompt favourite;
    favourite.prompt = m_prompt->toPlainText();
    favourite.system = m_system->toPlainText();
    if (favourite.prompt.trimmed().isEmpty())
        return;
    favourite.name = favourite.prompt.simplified();
    if (favourite.name.size() > LongestName)
        favourite.name = favourite.name.left(LongestName) + u'\u2026';
    m_session.history().saveFavourite(favourite);
}

void Composer::setCatalog(const Catalog &catalog)
{
    m_parameters->setCatalog(catalog);
}

void Composer::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showTargets();
    QFrame::changeEvent(event);
}

void Composer::fitHeight()
{
    // Chips take another line where it is narrow; many of them scroll, so that the prompt and its buttons stay.
    const QMargins margins = layout()->contentsMargins();
    const int line = m_add->sizeHint().height() + m_flow->spacing();
    const int wanted = m_flow->heightForWidth(std::max(1, width() - margins.left() - margins.right()));
    m_chipArea->setFixedHeight(std::min(wanted, MostChipLines * line));
    // The splitter must not cut anything off.
    setMinimumHeight(layout()->totalMinimumHeightForWidth(width()));
}

void Composer::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitHeight();
}

void Composer::paintEvent(QPaintEvent *)
{
    paintPanel(this);
}

} // namespace Tokenglass
