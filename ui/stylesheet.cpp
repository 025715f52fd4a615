// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stylesheet.h"

#include "ui/themecolours.h"

#include <QLabel>
#include <QStyle>

#include <array>
#include <utility>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr auto controls = R"(
QToolTip { background: @card; color: @text; border: @line solid @border; padding: 5px 8px; }
QMainWindow, QDialog { background: @window; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }

QLabel[muted="true"] { color: @muted; }
QLabel[bad="true"], QLabel[tone="bad"] { color: @bad; }
QLabel[tone="good"] { color: @good; }
QLabel[warned="true"], QLabel[tone="warning"] { color: @warningText; }
QLabel[tone="accent"] { color: @accent; }
*[found="true"] { border: 2px solid @accent; }
QLabel#partialMark { color: @warningText; border: @line solid @warning; border-radius: 4px; padding: 0 5px; }

QMenuBar { background: @rail; color: @text; border-bottom: @line solid @border; padding: 2px 6px; }
QMenuBar::item { background: transparent; padding: 4px 9px; border-radius: 4px; }
QMenuBar::item:selected { background: @railSelected; }
QMenuBar > QToolButton { background: transparent; border: @line solid transparent; padding: 0; }
QMenu { background: @card; color: @text; border: @line solid @border; padding: 5px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: @accentSoft; }
QMenu::item:disabled { color: @muted; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: @border; margin: 5px 8px; }
QStatusBar { background: @rail; color: @muted; border-top: @line solid @border; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @muted; padding: 0 8px; }

QPushButton, QToolButton { background: @card; color: @text; border: @line solid @border; border-radius: 6px; padding: 5px 13px; }
QToolButton { padding: 5px 9px; }
QPushButton:hover, QToolButton:hover { background: @hover; }
QPushButton:pressed, QToolButton:pressed, QPushButton:open, QToolButton:open { background: @accentSoft; }
QPushButton:checked, QToolButton:checked { background: @accentSoft; color: @accent; }
QPushButton:focus, QToolButton:focus { border: @line solid @accent; }
QPushButton:disabled, QToolButton:disabled { color: @muted; background: @window; }
QPushButton[accent="true"], QPushButton:default { background: @accent; color: @accentText; border: @line solid @accent; font-weight: 600; }
QPushButton[accent="true"]:hover, QPushButton:default:hover { background: @accentHover; }
QPushButton[accent="true"]:focus, QPushButton:default:focus { border: @line solid @text; }
QPushButton[accent="true"]:disabled, QPushButton:default:disabled { background: @border; color: @muted; border-color: @border; }
QPushButton[flat="true"], QToolButton[flat="true"] { background: transparent; border: @line solid transparent; padding: 3px 5px; }
QPushButton[flat="true"]:hover, QToolButton[flat="true"]:hover { background: @hover; }
QPushButton[flat="true"]:focus, QToolButton[flat="true"]:focus { border: @line solid @accent; }
QToolButton[chip="true"] { border-radius: 12px; padding: 2px 10px; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0; }
)";

constexpr auto inputs = R"(
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QDateTimeEdit, QComboBox {
  background: @card; color: @text; border: @line solid @border; border-radius: 6px; padding: 5px 8px;
  selection-background-color: @accent; selection-color: @accentText; }
QPlainTextEdit[plain="true"], QPlainTextEdit[plain="true"]:focus { border: none; background: @card; padding: 4px 8px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus,
QDateTimeEdit:focus, QComboBox:focus { border: @line solid @accent; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled { color: @muted; background: @window; }
QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit, QDateTimeEdit { padding-right: 22px; }
QComboBox::drop-down, QDateEdit::drop-down, QDateTimeEdit::drop-down {
  subcontrol-origin: padding; subcontrol-position: center right; background: transparent; border: none; width: 22px; }
QComboBox::down-arrow, QDateEdit::down-arrow, QDateTimeEdit::down-arrow {
  image: url(:/icons/@arrow.svg); width: 12px; height: 12px; }
QAbstractSpinBox::up-button { subcontrol-origin: border; subcontrol-position: top right; width: 20px; margin: 2px 3px 0 0;
  background: transparent; border: none; border-radius: 3px; }
QAbstractSpinBox::down-button { subcontrol-origin: border; subcontrol-position: bottom right; width: 20px; margin: 0 3px 2px 0;
  background: transparent; border: none; border-radius: 3px; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: @hover; }
QAbstractSpinBox::up-button:pressed, QAbstractSpinBox::down-button:pressed { background: @accentSoft; }
QAbstractSpinBox::up-arrow { image: url(:/icons/@arrowUp.svg); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url(:/icons/@arrow.svg); width: 10px; height: 10px; }
QCheckBox, QRadioButton { spacing: 7px; color: @text; }
QCheckBox:disabled, QRadioButton:disabled { color: @muted; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {
  width: 14px; height: 14px; border: @line solid @muted; background: @card; }
QCheckBox::indicator, QAbstractItemView::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QCheckBox::indicator:focus, QRadioButton::indicator:hover, QRadioButton::indicator:focus {
  border: @line solid @accent; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
  background: @accent; border: @line solid @accent; image: url(:/icons/@tick.svg); }
QRadioButton::indicator:checked { border: @line solid @accent; background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5,
  fx: 0.5, fy: 0.5, stop: 0 @accent, stop: 0.5 @accent, stop: 0.6 @card, stop: 1 @card); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: @window; border: @line solid @border; }
QCheckBox::indicator:checked:disabled { background: @border; }
QRadioButton::indicator:checked:disabled { background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
  stop: 0 @muted, stop: 0.5 @muted, stop: 0.6 @window, stop: 1 @window); }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: @card; border-bottom: @line solid @border; }
QCalendarWidget QToolButton { background: transparent; border: @line solid transparent; padding: 4px 8px; margin: 3px; font-weight: 600; }
QCalendarWidget QToolButton:hover { background: @hover; }
QCalendarWidget QToolButton:focus { border: @line solid @accent; }
QCalendarWidget QSpinBox { margin: 2px; padding: 2px 22px 2px 6px; }
QCalendarWidget QAbstractItemView { selection-background-color: @accent; selection-color: @accentText; }
QComboBox QAbstractItemView { background: @card; border: @line solid @border; padding: 4px; outline: none;
  selection-background-color: @accentSoft; selection-color: @text; }

QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle { background: @handle; border-radius: 3px; margin: 2px 3px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; margin: 3px 2px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[page="true"] { background: @window; }
QScrollArea[reading="true"] { border: @line solid transparent; border-radius: 4px; }
QScrollArea[reading="true"]:focus { border: @line solid @accent; }

QTabWidget::pane { border: none; }
QTabBar::tab { background: transparent; color: @muted; padding: 6px 12px; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @accent; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { color: @text; }
QTabBar[compact="true"]::tab { padding: 2px 7px; }
QTabBar::tab:disabled { color: @faint; }
QGroupBox { border: @line solid @border; border-radius: 8px; margin-top: 9px; padding-top: 8px; }
QGroupBox::title { subcontrol-origin: margin; left: 10px; padding: 0 4px; color: @muted; }
QProgressBar { background: @gaugeTrack; border: none; border-radius: 3px; max-height: 6px; text-align: center; color: transparent; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QSplitter::handle { background: @window; }
)";

constexpr auto tables = R"(
QTableView, QTreeView, QListView { background: @card; color: @text; border: none; outline: none;
  selection-background-color: @rowSelected; selection-color: @text; }
QListView[framed="true"] { border: @line solid @border; border-radius: 6px; padding: 3px; }
QListView[framed="true"]:focus { border: @line solid @accent; }
QListView[framed="true"]::item { padding: 4px 7px; border-radius: 4px; }
QListView[framed="true"]::item:hover { background: @hover; }
QListView[framed="true"]::item:selected { background: @rowSelected; color: @text; }
QTableView QTableCornerButton::section { background: @card; border: none; }
QHeaderView { background: @card; border: none; }
QHeaderView::section { background: @card; color: @muted; border: none; border-bottom: @line solid @border; padding: 5px 8px; }
QHeaderView::section:hover { color: @text; }
QHeaderView::down-arrow { image: url(:/icons/@arrow.svg); width: 10px; height: 10px; subcontrol-position: center left; subcontrol-origin: padding; }
QHeaderView::up-arrow { image: url(:/icons/@arrowUp.svg); width: 10px; height: 10px; subcontrol-position: center left; subcontrol-origin: padding; }
)";

/// What cannot be used now is still to be read.
QColor between(const QColor &a, const QColor &b)
{
    return {(a.red() + b.red()) / 2, (a.green() + b.green()) / 2, (a.blue() + b.blue()) / 2};
}

QString cssColour(const QColor &colour)
{
    return colour.alpha() == 255 ? colour.name() : colour.name(QColor::HexArgb);
}

} // namespace

QString applicationStyleSheet(const ThemeColours &colours)
{
    // Longer names first: "@accent" is the beginning of "@accentSoft".
    const std::array<std::pair<QLatin1StringView, QString>, 24> names{
        {{"@accentSoft"_L1, cssColour(colours.accentSoft)},
         {"@accentText"_L1, cssColour(colours.accentText)},
         {"@accentHover"_L1, cssColour(colours.dark ? colours.accent.lighter(108) : colours.accent.darker(108))},
         {"@accent"_L1, cssColour(colours.accent)},
         {"@railSelected"_L1, cssColour(colours.railSelected)},
         {"@rail"_L1, cssColour(colours.railBackground)},
         {"@rowSelected"_L1, cssColour(colours.rowSelected)},
         {"@gaugeTrack"_L1, cssColour(colours.gaugeTrack)},
         {"@handle"_L1, cssColour(colours.dark ? colours.border.lighter(130) : colours.border.darker(115))},
         {"@window"_L1, cssColour(colours.window)},
         {"@border"_L1, cssColour(colours.border)},
         {"@muted"_L1, cssColour(colours.textMuted)},
         {"@faint"_L1, cssColour(between(colours.textMuted, colours.window))},
         {"@hover"_L1, cssColour(colours.rowHover)},
         {"@card"_L1, cssColour(colours.card)},
         {"@text"_L1, cssColour(colours.textPrimary)},
         {"@good"_L1, cssColour(colours.good)},
         {"@warningText"_L1, cssColour(colours.warningText)},
         {"@warning"_L1, cssColour(colours.warning)},
         {"@bad"_L1, cssColour(colours.bad)},
         {"@line"_L1, colours.highContrast ? u"2px"_s : u"1px"_s},
         {"@tick"_L1, colours.dark ? u"tick-dark"_s : u"tick-light"_s},
         {"@arrowUp"_L1, colours.dark ? u"arrow-up-dark"_s : u"arrow-up-light"_s},
         {"@arrow"_L1, colours.dark ? u"arrow-down-dark"_s : u"arrow-down-light"_s}}};
    QString sheet = QString::fromLatin1(controls) + QString::fromLatin1(inputs) + QString::fromLatin1(tables);
    for (const auto &[name, value] : names)
        sheet.replace(name, value);
    return sheet;
}

void setTone(QLabel *label, const QString &tone)
{
    if (label->property("tone").toString() == tone)
        return;
    label->setProperty("tone", tone);
    // A style sheet looks at properties only when it is applied.
    label->style()->unpolish(label);
    label->style()->polish(label);
}

} // namespace Tokenglass
