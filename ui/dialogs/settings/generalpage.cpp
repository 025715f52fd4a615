// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/settings/generalpage.h"

#include "models/domain/settings.h"
#include "ui/languages.h"

#include <QComboBox>
#include <QFormLayout>
#include <QSpinBox>

#include <algorithm>

namespace Tokenglass {

namespace {

constexpr int longestRefresh = 3600;

} // namespace

GeneralPage::GeneralPage(const Settings &settings, QWidget *parent)
    : SettingsPage(parent), m_theme(new QComboBox), m_contrast(new QComboBox), m_language(new QComboBox),
      m_startPage(new QComboBox), m_refreshSeconds(new QSpinBox)
{
    fillChoices();
    m_refreshSeconds->setRange(1, longestRefresh);
    m_refreshSeconds->setSuffix(tr(" s"));
    auto *form = new QFormLayout(this);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("&Appearance"), m_theme);
    form->addRow(tr("Con&trast"), m_contrast);
    form->addRow(tr("&Language"), m_language);
    form->addRow(tr("Begin with the &page"), m_startPage);
    form->addRow(tr("Live: look for new requests &every"), m_refreshSeconds);
    load(settings);
}

void GeneralPage::fillChoices()
{
    m_theme->addItems({tr("Follow the desktop"), tr("Light"), tr("Dark")});
    m_contrast->addItems({tr("Follow the desktop"), tr("Normal"), tr("High")});
    m_language->addItem(tr("Follow the system"), QString());
    const QStringList languages = availableLanguages();
    for (const QString &language : languages)
        m_language->addItem(languageName(language), language);
    m_language->setToolTip(tr("The window is built anew in the language; what is running goes on."));
    m_startPage->addItem(tr("The one shown last"), QString());
    //: further words to find a setting by, with spaces between them
    findableBy(m_theme, tr("theme dark mode light night colours"));
    //: further words to find a setting by, with spaces between them
    findableBy(m_contrast, tr("accessibility theme"));
    //: further words to find a setting by, with spaces between them
    findableBy(m_language, tr("translation locale"));
    //: further words to find a setting by, with spaces between them
    findableBy(m_startPage, tr("start page"));
    //: further words to find a setting by, with spaces between them
    findableBy(m_refreshSeconds, tr("refresh interval seconds reload"));
}

void GeneralPage::setPages(const QList<std::pair<QString, QString>> &pages)
{
    for (const auto &[id, name] : pages)
        m_startPage->addItem(name, id);
    m_startPage->setCurrentIndex(std::max(0, m_startPage->findData(m_start)));
}

QString GeneralPage::title() const
{
    return tr("General");
}

void GeneralPage::focusTheme()
{
    m_theme->setFocus();
}

void GeneralPage::load(const Settings &settings)
{
    m_theme->setCurrentIndex(static_cast<int>(settings.theme));
    m_contrast->setCurrentIndex(static_cast<int>(settings.contrast));
    m_language->setCurrentIndex(std::max(0, m_language->findData(settings.language)));
    m_start = settings.startPage;
    m_startPage->setCurrentIndex(std::max(0, m_startPage->findData(m_start)));
    m_refreshSeconds->setValue(settings.refreshSeconds);
}

void GeneralPage::writeTo(Settings &settings) const
{
    settings.theme = static_cast<Settings::Theme>(m_theme->currentIndex());
    settings.contrast = static_cast<Settings::Contrast>(m_contrast->currentIndex());
    settings.language = m_language->currentData().toString();
    settings.startPage = m_startPage->count() > 1 ? m_startPage->currentData().toString() : m_start;
    settings.refreshSeconds = m_refreshSeconds->value();
}

} // namespace Tokenglass
