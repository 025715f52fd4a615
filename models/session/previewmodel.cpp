// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/previewmodel.h"

#include "models/session/consoletext.h"
#include "models/session/errortext.h"

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

void PreviewModel::setFormat(const NumberFormat &format)
{
    m_format = format;
    refreshTexts();
}

void PreviewModel::setPreview(const ConsolePreview &preview)
{
    std::vector<PreviewLine> lines;
    for (const PreviewRow &row : preview.rows())
        lines.push_back({row, expectedTotal(row.preview), mostTotal(row.preview)});
    if (lines.size() > 1)
        lines.push_back({std::nullopt, preview.expectedTotal(), preview.mostTotal()});
    // Rows that stay keep their place, which is right only while the models are the same; and the sum stays last.
    const auto sameLine = [this](const PreviewLine &a, const PreviewLine &b) { return identity(a) == identity(b); };
    if (!std::equal(lines.cbegin(), lines.cend(), rows().cbegin(), rows().cend(), sameLine))
        setRows({});
    setRows(std::move(lines));
}

QString PreviewModel::identity(const PreviewLine &line) const
{
    return line.row ? line.row->target.toText() : u"\n"_s;
}

QString PreviewModel::inputText(const PreviewRow &row) const
{
    const QString count = m_format.count(row.preview.inputTokens);
    if (!row.preview.isCounted)
        return u"\u2248\u00A0"_s + count;
    //: a number of tokens that the provider itself has counted
    return tr("%1 exact").arg(count);
}

QString PreviewModel::text(const PreviewLine &line, int column) const
{
    if (column == Expected)
        return costTotalText(line.expected, m_format, &roundMoneyText);
    if (column == Most)
        return costTotalText(line.most, m_format, &roundMoneyText);
    if (!line.row)
        return column == Model ? tr("Total") : QString();
    if (column == Model)
        return line.row->label;
    if (column == Input)
        return inputText(*line.row);
    const std::optional<qint64> &most = line.row->preview.mostOutput;
    return most ? m_format.count(*most) : NumberFormat::unknown();
}

QString PreviewModel::toolTip(const PreviewLine &line, int column) const
{
    if (!line.row) {
        return line.expected.unpricedRows() > 0 && column == Expected
            ? tr("Models without a price or without earlier answers are not in this sum")
            : QString();
    }
    const ChatPreview &preview = line.row->preview;
    switch (column) {
    case Input:
        if (preview.isCounted)
            return tr("Counted by the provider");
        if (line.row->countError)
            return tr("Estimated, because the provider could not count: %1").arg(errorText(*line.row->countError));
        return line.row->counting == PreviewRow::Counting::Asking
            ? tr("Estimated; the provider is counting\u2026")
            : tr("Estimated from the text and from what the provider reported of earlier requests");
    case Output:
        return preview.mostOutput ? QString() : tr("No limit is set");
    case Expected:
        if (!preview.expectedOutput)
            return tr("Unknown: this model has not answered here yet");
        return preview.expectedCost
            ? tr("With %1 tokens of output, as usual for this model").arg(m_format.count(*preview.expectedOutput))
            : tr("Unknown: the model has no price");
    case Most:
        if (!preview.mostOutput)
            return tr("Unknown: set a maximum output");
        return preview.mostCost ? QString() : tr("Unknown: the model has no price");
    default:
        return line.row->label + u'\n' + line.row->target.toText();
    }
}

QVariant PreviewModel::cell(const PreviewLine &line, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case CopyRole:
        return text(line, column);
    case ColorKeyRole:
        return column == Model && line.row ? QVariant(line.row->label) : QVariant();
    case Qt::ToolTipRole:
        return toolTip(line, column);
    default:
        return {};
    }
}

QVariant PreviewModel::header(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Model:
        return tr("Model");
    case Input:
        return tr("Input");
    case Output:
        //: the longest answer that is allowed
        return tr("Output \u2264");
    case Expected:
        return tr("Expected");
    default:
        return tr("At most");
    }
}

} // namespace Tokenglass
