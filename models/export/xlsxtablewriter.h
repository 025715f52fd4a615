// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/export/xlsxsheet.h"

#include <QMap>
#include <QTemporaryFile>

#include <memory>

class QIODevice;

namespace Tokenglass {

/// An Excel workbook: a sheet a table with a frozen header, filters and totals as formulas, and a last sheet "About".
/// Rows go through temporary files in `folder`, so the memory stays flat; a table with more rows than a sheet may have
/// goes on in further sheets.
class XlsxTableWriter final : public TableWriter
{
public:
    /// Room is left for the header and the totals.
    static constexpr qint64 MaximumRowsPerSheet = 1'048'576 - 64;

    XlsxTableWriter(QIODevice &device, const QString &folder, const ReportingZone &zone,
                    qint64 rowsPerSheet = MaximumRowsPerSheet);
    ~XlsxTableWriter() override;

    [[nodiscard]] Result<void> begin(const ExportAbout *about) override;
    [[nodiscard]] Result<void> beginTable(const ExportTable &table) override;
    [[nodiscard]] Result<void> writeRow(const ExportRow &row) override;
    [[nodiscard]] Result<void> endTable() override;
    [[nodiscard]] Result<void> end() override;
    [[nodiscard]] QStringList notes() const override;

private:
    struct Column
    {
        ExportColumn column;
        quint16 at = 0; ///< in the sheet; an instant takes two
        WideInteger sum = 0;
        QMap<QString, WideInteger> sums; ///< by currency
        bool hasFigures = false; ///< where none is known there is no sum, not a sum of 0
        bool hasText = false; ///< of numbers that no formula would add
    };
    struct Part
    {
        QString name;
        quint32 rows = 0; ///< without the header
    };

    [[nodiscard]] Result<void> beginPart();
    void endPart();
    [[nodiscard]] Result<void> finishSheet(); ///< no more of it is written
    void add(Column &column, const ExportRow &row, qint64 number) const;
    void writeTotals();
    void writeTotal(quint32 row, const Column &column, WideInteger sum, const QString &currency);
    [[nodiscard]] QString formulaFor(quint16 at, const QString &currency, quint16 currencyAt) const;
    [[nodiscard]] Result<void> writeAbout();
    [[nodiscard]] Result<void> deliver();

    QIODevice &m_device;
    QByteArray m_folder;
    QTemporaryFile m_file;
    ReportingZone m_zone;
    qint64 m_rowsPerSheet;
    const ExportAbout *m_about = nullptr;
    lxw_workbook *m_workbook = nullptr;
    std::unique_ptr<XlsxSheet> m_sheet;
    QString m_title; ///< of the table
    std::vector<Column> m_columns;
    QList<Part> m_parts; ///< the sheets of the table
    quint32 m_row = 0; ///< the next one
    bool m_anySplit = false;
    QList<qint64> m_sheetBytes; ///< of each sheet's rows, unpacked
};

} // namespace Tokenglass
