// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/console/modelpicker.h"

#include "models/session/providercatalog.h"
#include "ui/theme.h"
#include "ui/themecolours.h"
#include "ui/themeicon.h"

#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize UsualSize{360, 420};
constexpr int Gap = 2; ///< below the button
constexpr int PageStep = 8;

bool hasAll(const QString &text, const QStringList &words)
{
    return std::all_of(words.cbegin(), words.cend(),
                       [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

/// How near a model is to what was typed; the nearest has the lowest number.
int closeness(const QString &model, const QStringList &words)
{
    enum { Exact, Beginning, Within, ProviderOnly };
    const QString typed = words.join(u' ');
    if (model.compare(typed, Qt::CaseInsensitive) == 0)
        return Exact;
    if (model.startsWith(typed, Qt::CaseInsensitive))
        return Beginning;
    return hasAll(model, words) ? Within : ProviderOnly;
}

} // namespace

ModelPicker::ModelPicker(ProviderCatalog &providers, QWidget *parent)
    : QFrame(parent), m_providers(providers), m_provider(new QComboBox), m_search(new QLineEdit),
      m_list(new QListWidget), m_hint(new QLabel), m_edit(new QPushButton(tr("&Providers and keys\u2026"))),
      m_add(new QPushButton(tr("Add")))
{
    setAccessibleName(tr("Models to add"));
    hide();
    build();
    connectAll();
}

void ModelPicker::build()
{
    m_provider->setAccessibleName(tr("Provider"));
    m_search->setPlaceholderText(tr("Search, or type a model's name"));
    m_search->setAccessibleName(tr("Model"));
    m_search->addAction(themeIcon(u"search"_s, IconTint::Muted), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_list->setAccessibleName(tr("Models"));
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->installEventFilter(this);
    m_hint->setFont(fontFor(TextRole::Small));
    m_hint->setProperty("muted", true);
    m_hint->setWordWrap(true);
    m_edit->setProperty("flat", true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_edit);
    buttons->addStretch();
    buttons->addWidget(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_provider);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_hint);
    layout->addLayout(buttons);
    setFocusProxy(m_search);
}

void ModelPicker::connectAll()
{
    connect(m_provider, &QComboBox::currentIndexChanged, this, &ModelPicker::fillModels);
    connect(m_search, &QLineEdit::textChanged, this, &ModelPicker::fillModels);
    connect(m_list, &QListWidget::itemClicked, this, &ModelPicker::pickCurrent);
    connect(m_list, &QListWidget::currentRowChanged, this, &ModelPicker::sayCurrent);
    // Assistive technology selects a row without making it the current one.
    connect(m_list, &QListWidget::itemSelectionChanged, this, [this] {
        const QList<QListWidgetItem *> selected = m_list->selectedItems();
        if (selected.size() == 1)
            m_list->setCurrentItem(selected.constFirst());
    });
    connect(m_add, &QPushButton::clicked, this, &ModelPicker::pickCurrent);
    connect(m_edit, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT providersRequested();
    });
    connect(&m_providers, &ProviderCatalog::changed, this, &ModelPicker::fillProviders);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { followFocus(now); });
}

void ModelPicker::offer(const QList<ChatTarget> &taken)
{
    m_taken = taken;
    m_search->clear();
    fillProviders();
}

void ModelPicker::open(QWidget *button, const QList<ChatTarget> &taken)
{
    if (isVisible()) {
        hide();
        return;
    }
    offer(taken);
    m_button = button;
    setParent(button->window()); // so that it lies over all of it
    placeBelowButton();
    qApp->installEventFilter(this);
    show();
    raise();
    m_search->setFocus(Qt::PopupFocusReason);
}

void ModelPicker::placeBelowButton()
{
    if (!m_button)
        return;
    const QRect room = window()->rect();
    const QSize size = UsualSize.boundedTo(room.size());
    const QPoint corner = m_button->mapTo(window(), QPoint(0, m_button->height() + Gap));
    setGeometry(QRect(QPoint(std::clamp(corner.x(), 0, room.width() - size.width()),
                             std::clamp(corner.y(), 0, room.height() - size.height())),
                      size));
}

bool ModelPicker::isOurs(const QObject *object) const
{
    // The list of a combo box is a window of its own, but its child.
    while (object != nullptr && object != this)
        object = object->parent();
    return object == this;
}

void ModelPicker::followFocus(QWidget *now)
{
    // Without a focus another program has it: what was begun here stays.
    if (isVisible() && now != nullptr && !isOurs(now))
        hide();
}

bool ModelPicker::focusNextPrevChild(bool next)
{
    if (!isVisible())
        return QFrame::focusNextPrevChild(next);
    const QList<QWidget *> round{m_search, m_list, m_edit, m_add, m_provider};
    const qsizetype at = round.indexOf(focusWidget());
    for (qsizetype step = 1; step <= round.size(); ++step) {
        QWidget *to = round[(at + (next ? step : round.size() - step) + round.size()) % round.size()];
        if (!to->isEnabled())
            continue;
        to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        break;
    }
    return true;
}

void ModelPicker::hideEvent(QHideEvent *event)
{
    qApp->removeEventFilter(this);
    if (isOurs(QApplication::focusWidget()) && m_button)
        m_button->setFocus(Qt::PopupFocusReason);
    QFrame::hideEvent(event);
}

bool ModelPicker::event(QEvent *event)
{
    // The menu has an action of the same key.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
        event->accept();
    return QFrame::event(event);
}

void ModelPicker::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    event->accept(); // nothing behind it is meant
}

void ModelPicker::paintEvent(QPaintEvent *)
{
    const ThemeColours &colours = ThemeColours::current();
    QPainter painter(this);
    painter.setPen(QPen(colours.border, 1));
    painter.setBrush(colours.card);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void ModelPicker::fillProviders()
{
    const QString current = m_provider->currentData().toString();
    {
        const QSignalBlocker quiet(m_provider);
        m_provider->clear();
        m_provider->addItem(tr("All providers"), QString());
        for (const ProviderPreset &preset : m_providers.providers())
            m_provider->addItem(preset.name, preset.id);
        m_provider->setCurrentIndex(std::max(0, m_provider->findData(current)));
    }
    fillModels();
}

QList<ModelPicker::Offer> ModelPicker::offers(const QString &chosen, const QStringList &words) const
{
    QList<Offer> found;
    for (const ProviderPreset &preset : m_providers.providers()) {
        if (!chosen.isEmpty() && preset.id != chosen)
            continue;
        const bool isSetUp = m_providers.isSetUp(preset.id);
        for (const QString &model : m_providers.modelsOf(preset.id)) {
            if (!hasAll(model + u' ' + preset.name + u' ' + preset.id, words)
                || m_taken.contains(ChatTarget{preset.id, model}))
                continue;
            found.append({preset, model, closeness(model, words), isSetUp});
        }
    }
    // Enter takes the first one.
    std::stable_sort(found.begin(), found.end(), [](const Offer &left, const Offer &right) {
        return std::pair(left.closeness, !left.isSetUp) < std::pair(right.closeness, !right.isSetUp);
    });
    return found;
}

void ModelPicker::fillModels()
{
    const QString chosen = m_provider->currentData().toString();
    const QStringList words = m_search->text().split(u' ', Qt::SkipEmptyParts);
    m_list->clear();
    const auto add = [this](const ProviderPreset &preset, const QString &model) {
        auto *item = new QListWidgetItem(model + u"  \u00B7  "_s + preset.name, m_list);
        item->setData(Qt::UserRole, ChatTarget{preset.id, model}.toText());
    };
    for (const Offer &offer : offers(chosen, words))
        add(offer.preset, offer.model);
    const QString typed = m_search->text().trimmed();
    const auto preset = m_providers.find(chosen);
    if (preset && !typed.isEmpty() && !typed.contains(u' ') && !m_providers.modelsOf(chosen).contains(typed))
        add(*preset, typed);
    m_list->setCurrentRow(0);
    m_add->setEnabled(m_list->count() > 0);
    sayCurrent();
    m_hint->setText(m_list->count() > 0 ? QString()
                        : preset        ? tr("Type the name of a model.")
                                 : tr("No list has this model. Choose its provider above to use the name as it is."));
    m_hint->setVisible(!m_hint->text().isEmpty());
}

void ModelPicker::sayCurrent()
{
    // While it is typed the focus stays in the field, so this is what a screen reader hears of the list.
    const QListWidgetItem *item = m_list->currentItem();
    m_search->setAccessibleDescription(item ? tr("Enter adds %1").arg(item->text().simplified()) : m_hint->text());
}

void ModelPicker::pickCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (item == nullptr)
        return;
    const auto target = ChatTarget::fromText(item->data(Qt::UserRole).toString());
    hide();
    if (target)
        Q_EMIT picked(*target);
}

void ModelPicker::step(int rows)
{
    if (m_list->count() > 0)
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + rows, 0, m_list->count() - 1));
}

bool ModelPicker::searchKey(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(PageStep);
        return true;
    case Qt::Key_PageUp:
        step(-PageStep);
        return true;
    default:
        return false;
    }
}

bool ModelPicker::isElsewhere(const QObject *watched, QEvent::Type event) const
{
    if (watched == m_button)
        return event == QEvent::Hide; // another page is shown
    return event == QEvent::MouseButtonPress && watched->isWidgetType() && !isOurs(watched)
        && static_cast<const QWidget *>(watched)->window() == window();
}

bool ModelPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == window() && event->type() == QEvent::Resize)
        placeBelowButton();
    if (isVisible() && isElsewhere(watched, event->type()))
        hide();
    if (event->type() != QEvent::KeyPress || (watched != m_search && watched != m_list))
        return QFrame::eventFilter(watched, event);
    const auto &key = static_cast<const QKeyEvent &>(*event);
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
        pickCurrent();
        return true;
    }
    return (watched == m_search && searchKey(key)) || QFrame::eventFilter(watched, event);
}

} // namespace Tokenglass
