// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/roles.h"
#include "models/session/sourcecontroller.h"
#include "models/session/sourcesession.h"
#include "models/store/memorysecretstore.h"
#include "tests/support/fakeprices.h"
#include "tests/support/fakesource.h"
#include "tests/support/testmain.h"
#include "ui/pages/pricespage.h"
#include "ui/pages/tablepanel.h"
#include "ui/widgets/messagebar.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace Tokenglass {

using namespace Qt::StringLiterals;

/// A price page on prices and a source in memory: five requests of "zzz", which has no price.
class PricesFixture : public TestCase
{
protected:
    template <typename Dialog>
    Dialog *dialog() const
    {
        return m_page->window()->findChild<Dialog *>();
    }
    static QPushButton *button(const QWidget *in, const QString &text)
    {
        for (QPushButton *each : in->findChildren<QPushButton *>()) {
            if (each->text().remove(u'&') == text)
                return each;
        }
        return nullptr;
    }
    static QLineEdit *field(const QWidget *in, const QString &accessibleName)
    {
        for (QLineEdit *each : in->findChildren<QLineEdit *>()) {
            if (each->accessibleName().startsWith(accessibleName))
                return each;
        }
        return nullptr;
    }
    static QLineEdit *placeholder(const QWidget *in, const QString &text)
    {
        for (QLineEdit *each : in->findChildren<QLineEdit *>()) {
            if (each->placeholderText().contains(text))
                return each;
        }
        return nullptr;
    }
    void make()
    {
        m_fake = std::make_shared<FakeState>();
        m_fake->status.phase = SourcePhase::Ready;
        m_fake->answer = [](const DashboardQuery &query) {
            DashboardSnapshot snapshot;
            snapshot.query = query;
            snapshot.totals.requests = 5;
            snapshot.rowsInSource = 5;
            ModelUsage unpriced;
            unpriced.model.name = u"zzz"_s;
            unpriced.model.provider = u"acme"_s;
            unpriced.measures.requests = 5;
            unpriced.measures.cost.add({}, CostBasis::Unknown, 5);
            snapshot.models = {unpriced};
            return Result<DashboardSnapshot>(snapshot);
        };
        m_session = std::make_unique<SourceSession>(
            [this](const ConnectionSettings &, const QString &, const ReportingZone &) {
                return std::make_unique<FakeSource>(m_fake);
            },
            std::make_shared<ManualClock>());
        SourceServices services;
        services.environmentPassword = [](const ConnectionSettings &) { return std::optional<QString>(); };
        services.secretKey = [](const QString &id) { return id; };
        m_sources = std::make_unique<SourceController>(*m_session, m_secrets, services);
        ConnectionSettings ledger;
        ledger.id = u"ledger"_s;
        ledger.name = u"Local ledger"_s;
        m_sources->setConnections(ledger, {});
        m_prices = std::make_unique<FakePrices>(*m_session);
        m_page = std::make_unique<PricesPage>(*m_prices->controller, *m_sources);
        m_page->resize(1100, 700);
        m_page->show();
    }

    void destroy()
    {
        m_page.reset();
        m_prices.reset();
        m_sources.reset();
        m_session.reset();
    }

    void open()
    {
        m_sources->open(u"ledger"_s);
        QTRY_COMPARE(m_session->state(), SourceSession::State::Ready);
    }

    void select(const QString &model)
    {
        const QAbstractItemModel *rows = m_page->view()->model();
        for (int row = 0; row < rows->rowCount(); ++row) {
            if (rows->index(row, PriceTableModel::Model).data().toString() == model) {
                m_page->view()->selectRow(row);
                return;
            }
        }
        QFAIL("no such row");
    }

    PriceDialog *add()
    {
        for (QPushButton *each : m_page->findChildren<QPushButton *>()) {
            if (each->property("accent").toBool())
                each->click();
        }
        return dialog<PriceDialog>();
    }

    [[nodiscard]] QString message() const { return m_page->findChild<MessageBar *>()->text(); }

    std::shared_ptr<FakeState> m_fake;
    MemorySecretStore m_secrets;
    std::unique_ptr<SourceSession> m_session;
    std::unique_ptr<SourceController> m_sources;
    std::unique_ptr<FakePrices> m_prices;
    std::unique_ptr<PricesPage> m_page;
};

} // namespace Tokenglass
