// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/dialogs/export/exportoffer.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace Tokenglass {

class ExportRunner;

/// Which table is to be written, how and where to; then how far it is, and what became of it.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `key`: the offer to begin with. The runner must outlive the dialog.
    ExportDialog(QList<ExportOffer> offers, const QString &key, const ExportChoice &choice, ReportingZone zone,
                 ExportRunner &runner, QWidget *parent = nullptr);

    [[nodiscard]] ExportChoice choice() const;
    /// Begins to write there.
    void exportTo(const QString &path);
    /// In the language of now, with the same tables on offer. An export that is running goes on as it was begun.
    void retranslate(const QList<ExportOffer> &offers);
    [[nodiscard]] QComboBox *tableBox() const { return m_table; }
    [[nodiscard]] QComboBox *formatBox() const { return m_format; }
    [[nodiscard]] QComboBox *styleBox() const { return m_style; }
    [[nodiscard]] QCheckBox *guardBox() const { return m_guard; }
    [[nodiscard]] QCheckBox *aboutBox() const { return m_about; }
    [[nodiscard]] QLabel *statusLabel() const { return m_status; }

public Q_SLOTS:
    void reject() override; ///< while it is being written: ends that alone

Q_SIGNALS:
    void choiceChanged(const Tokenglass::ExportChoice &choice);

private:
    void buildFields();
    void choose(const QString &key, const ExportChoice &choice);
    void setTexts();
    void buildButtons();
    void refresh();
    void refreshGuard();
    void chooseFile();
    void setRunning(bool running);
    void showProgress(qint64 written, qint64 expected);
    void take(const Result<ExportOutcome> &outcome);
    void showOutcome();
    void say(const QString &status);
    void showInFolder() const;
    [[nodiscard]] const ExportOffer &offer() const;
    [[nodiscard]] TableFormat format() const;

    QList<ExportOffer> m_offers;
    ReportingZone m_zone;
    ExportRunner &m_runner;
    QString m_path; ///< that is being written, or was last
    std::optional<Result<ExportOutcome>> m_outcome; ///< of the choice that is shown
    QFormLayout *m_form;
    QComboBox *m_table;
    QComboBox *m_format;
    QComboBox *m_style;
    QCheckBox *m_guard;
    QCheckBox *m_about;
    QLabel *m_source;
    QLabel *m_status;
    QProgressBar *m_bar;
    QDialogButtonBox *m_buttons;
    QPushButton *m_export = nullptr;
    QPushButton *m_folder = nullptr;
};

} // namespace Tokenglass
