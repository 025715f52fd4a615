// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/dialogs/prices/pricedialog.h"

class QComboBox;
class QLineEdit;
class QStandardItemModel;
class QTableView;

namespace Tokenglass {

class MessageBar;

/// The rules beside the prices: names that stand for another model, and what a source pays of the list price.
class RulesDialog : public QDialog
{
    Q_OBJECT

public:
    RulesDialog(PriceController &prices, const QList<NamedId> &connections, QWidget *parent = nullptr);

    /// Begins with a rule for this name: "same as…".
    void beginAlias(const QString &name);

    void reject() override;

private:
    [[nodiscard]] bool hasTypedRule() const;
    QWidget *aliasPage();
    QWidget *agreementPage();
    void refresh();
    void refreshAliases();
    void refreshAgreements();
    void addAlias();
    void addAgreement();
    void removeAlias();
    void removeAgreement();

    PriceController &m_prices;
    QList<NamedId> m_connections;
    QList<AliasRule> m_rules; ///< as listed
    QStandardItemModel *m_aliases;
    QTableView *m_aliasView;
    QLineEdit *m_name;
    QComboBox *m_target;
    QPushButton *m_addAlias;
    QPushButton *m_removeAlias;
    QStandardItemModel *m_agreements;
    QTableView *m_agreementView;
    QComboBox *m_connection;
    QLineEdit *m_pattern;
    QLineEdit *m_factor;
    QPushButton *m_addAgreement;
    QPushButton *m_removeAgreement;
    MessageBar *m_message;
    bool m_typed = false; ///< the name is the user's own words
    bool m_drops = false; ///< closing once more drops what was typed; the message's button does so, too
};

} // namespace Tokenglass
