// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/timerange.h"

#include <QDialog>

class QDateEdit;
class QDialogButtonBox;
class QGridLayout;
class QLabel;

namespace Tokenglass {

/// Two days, both of them inside, cut in the reporting zone.
class PeriodDialog : public QDialog
{
    Q_OBJECT

public:
    PeriodDialog(const TimeRange &range, const ReportingZone &zone, qint64 nowSecond, QWidget *parent = nullptr);

    [[nodiscard]] TimeRange range() const;
    void setDays(const QDate &first, const QDate &last);

private:
    void addPresets(QGridLayout *layout, const QDate &today);
    void check();

    ReportingZone m_zone;
    QDateEdit *m_first;
    QDateEdit *m_last;
    QLabel *m_length;
    QDialogButtonBox *m_buttons;
};

} // namespace Tokenglass
