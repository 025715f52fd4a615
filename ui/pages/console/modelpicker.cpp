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

constexpr QSize UsualSize{360, 420};
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
      m_list(new QListWidget), m_hint(new QLabel), m_edit(new QPushButton(tr("&Providers and keys\u2026"))),
      m_add(new QPushButton(tr("Add")))
{
    setAccessibleName(tr("Models to add"));
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
    openBelow(button, UsualSize);
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

bool ModelPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || (watched != m_search && watched != m_list))
        return PopupFrame::eventFilter(watched, event);
    const auto &key = static_cast<const QKeyEvent &>(*event);
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
        pickCurrent();
        return true;
    }
    return (watched == m_search && searchKey(key)) || PopupFrame::eventFilter(watched, event);
}

} // namespace Tokenglass
