// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/console/modelpicker.h"

#include "models/session/providercatalog.h"
#include "ui/theme.h"
#include "ui/themeicon.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize PopupSize{360, 420};
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
    : PopupFrame(parent), m_providers(providers), m_provider(new QComboBox), m_search(new QLineEdit),
      m_list(new QListWidget), m_hint(new QLabel)
{
    m_provider->setAccessibleName(tr("Provider"));
    m_search->setPlaceholderText(tr("Search, or type a model's name"));
    m_search->setAccessibleName(tr("Model"));
    m_search->addAction(themeIcon(u"search"_s, IconTint::Muted), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_list->setAccessibleName(tr("Models"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_hint->setFont(fontFor(TextRole::Small));
    m_hint->setProperty("muted", true);
    m_hint->setWordWrap(true);
    auto *edit = new QPushButton(tr("&Providers and keys\u2026"));
    edit->setProperty("flat", true);
    edit->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 6);
    layout->setSpacing(6);
    layout->addWidget(m_provider);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_hint);
    layout->addWidget(edit, 0, Qt::AlignLeft);
    setFocusProxy(m_search);
    connect(m_provider, &QComboBox::currentIndexChanged, this, &ModelPicker::fillModels);
    connect(m_search, &QLineEdit::textChanged, this, &ModelPicker::fillModels);
    connect(m_list, &QListWidget::itemClicked, this, &ModelPicker::pickCurrent);
    connect(edit, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT providersRequested();
    });
    connect(&m_providers, &ProviderCatalog::changed, this, &ModelPicker::fillProviders);
}

void ModelPicker::offer(const QList<ChatTarget> &taken)
{
    m_taken = taken;
    m_search->clear();
    fillProviders();
}

void ModelPicker::open(const QWidget *button, const QList<ChatTarget> &taken)
{
    offer(taken);
    openBelow(button, PopupSize, Edge::Left);
    m_search->setFocus(Qt::PopupFocusReason);
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
    m_hint->setText(m_list->count() > 0 ? QString()
                        : preset        ? tr("Type the name of a model.")
                                 : tr("No list has this model. Choose its provider above to use the name as it is."));
    m_hint->setVisible(!m_hint->text().isEmpty());
}

void ModelPicker::pickCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (item == nullptr)
        return;
    const auto target = ChatTarget::fromText(item->data(Qt::UserRole).toString());
    close();
    if (target)
        Q_EMIT picked(*target);
}

void ModelPicker::step(int rows)
{
    if (m_list->count() > 0)
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + rows, 0, m_list->count() - 1));
}

bool ModelPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return PopupFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
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
    case Qt::Key_Return:
    case Qt::Key_Enter:
        pickCurrent();
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return PopupFrame::eventFilter(watched, event);
    }
}

} // namespace Tokenglass
