// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testmain.h"
#include "ui/theme.h"
#include "ui/widgets/toaststack.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QVBoxLayout>

namespace Tokenglass {

using namespace Qt::StringLiterals;

class TestToasts : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void standsInTheCorner();
    void keepsClearOfWhatTellsTheSame();
    void atMostThree();
    void takesNoFocus();
    void buttonsSayWhatIsWanted();
    void escapePutsItAway();
    void theSameIdReplaces();
    void nothingToShow();

private:
    static ToastText text(qint64 id)
    {
        return {id, ToastTone::Warning, u"Org A is at 86 %"_s, u"¥430.20 spent, forecast ¥602 by 30 Nov."_s, true};
    }
    [[nodiscard]] QPushButton *button(int toast, const QString &label) const;

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_field = nullptr;
    ToastStack *m_stack = nullptr;
};

void TestToasts::init()
{
    TestCase::init();
    m_theme = std::make_unique<Theme>();
    m_theme->install();
    m_window = std::make_unique<QWidget>();
    m_field = new QLineEdit(m_window.get());
    m_window->resize(900, 600);
    m_stack = new ToastStack(m_window.get());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_field->setFocus();
}

QPushButton *TestToasts::button(int toast, const QString &label) const
{
    const QList<QPushButton *> buttons = m_stack->shown().at(toast)->findChildren<QPushButton *>();
    for (QPushButton *one : buttons) {
        if (one->text() == label && !one->isHidden())
            return one;
    }
    return nullptr;
}

void TestToasts::standsInTheCorner()
{
    m_stack->add(text(1));
    const auto gap = [this] {
        const QRect toast = m_stack->shown().constFirst()->geometry();
        return QPoint(m_window->width() - toast.right(), m_window->height() - toast.bottom());
    };
    const QPoint before = gap();
    QVERIFY(before.x() > 0 && before.x() < 20 && before.y() > 0 && before.y() < 20);
    m_window->resize(700, 500);
    QCOMPARE(gap(), before);
    QVERIFY(m_stack->shown().constFirst()->isVisible());
}

void TestToasts::keepsClearOfWhatTellsTheSame()
{
    auto *list = new QWidget(m_window.get());
    list->setGeometry(450, 300, 440, 290);
    list->hide();
    m_stack->keepClearOf(list);
    m_stack->add(text(1));
    const Toast *toast = m_stack->shown().constFirst();
    const QRect corner = toast->geometry();
    list->show();
    QVERIFY(!toast->geometry().intersects(list->geometry()));
    QVERIFY(m_window->rect().contains(toast->geometry()));
    list->setGeometry(500, 300, 390, 290);
    QVERIFY(!toast->geometry().intersects(list->geometry()));
    m_stack->add(text(2));
    m_stack->add(text(3));
    QCOMPARE(m_stack->shown().size(), 1); // the newest; the list has them all
    QCOMPARE(m_stack->shown().constFirst()->id(), 3);
    list->hide();
    QCOMPARE(m_stack->shown().size(), 3);
    QCOMPARE(m_stack->shown().constLast()->geometry(), corner);
}

void TestToasts::atMostThree()
{
    for (qint64 id = 1; id <= 5; ++id)
        m_stack->add(text(id));
    const auto shown = [this] {
        QList<qint64> ids;
        for (const Toast *toast : m_stack->shown())
            ids.append(toast->id());
        return ids;
    };
    QCOMPARE(shown(), (QList<qint64>{3, 4, 5}));
    QCOMPARE(m_stack->ids().size(), 5);
    // The newest at the bottom, none over another's words.
    const QList<Toast *> toasts = m_stack->shown();
    QVERIFY(toasts[0]->geometry().bottom() < toasts[1]->geometry().top() + 6);
    QVERIFY(toasts[1]->geometry().bottom() < toasts[2]->geometry().top() + 6);
    m_stack->remove(5);
    QCOMPARE(shown(), (QList<qint64>{2, 3, 4}));
    for (const qint64 id : {1, 2, 3, 4})
        m_stack->remove(id);
    QVERIFY(m_stack->shown().isEmpty());
}

void TestToasts::takesNoFocus()
{
    m_stack->add(text(1));
    QVERIFY(m_field->hasFocus());
    // Tab reaches it, and so does F8.
    QTest::keyClick(m_field, Qt::Key_Tab);
    QVERIFY(button(0, u"Show"_s)->hasFocus());
    m_field->setFocus();
    QTest::keyClick(m_field, Qt::Key_F8);
    QVERIFY(button(0, u"Show"_s)->hasFocus());
}

void TestToasts::buttonsSayWhatIsWanted()
{
    m_stack->add(text(7));
    QSignalSpy show(m_stack, &ToastStack::showRequested);
    QSignalSpy snooze(m_stack, &ToastStack::snoozeRequested);
    QSignalSpy acknowledge(m_stack, &ToastStack::acknowledgeRequested);
    button(0, u"Show"_s)->click();
    button(0, u"Snooze"_s)->click();
    button(0, u"Acknowledge"_s)->click();
    for (const QSignalSpy *spy : {&show, &snooze, &acknowledge}) {
        QCOMPARE(spy->count(), 1);
        QCOMPARE(spy->at(0).at(0).toLongLong(), 7);
    }
}

void TestToasts::escapePutsItAway()
{
    m_stack->add(text(1));
    m_stack->add(text(2));
    QTest::keyClick(m_field, Qt::Key_F8);
    QTest::keyClick(button(1, u"Show"_s), Qt::Key_Escape);
    QCOMPARE(m_stack->ids(), QList<qint64>{1});
    QVERIFY(button(0, u"Show"_s)->hasFocus());
    QTest::keyClick(button(0, u"Show"_s), Qt::Key_Escape);
    QVERIFY(m_field->hasFocus());
}

void TestToasts::theSameIdReplaces()
{
    m_stack->add(text(1));
    ToastText changed = text(1);
    changed.title = u"Org A passed 100 %"_s;
    m_stack->add(changed);
    QCOMPARE(m_stack->shown().size(), 1);
    QCOMPARE(m_stack->shown().constFirst()->accessibleName(), changed.title);
}

void TestToasts::nothingToShow()
{
    ToastText test = text(1);
    test.canBeShown = false;
    m_stack->add(test);
    QCOMPARE(button(0, u"Show"_s), nullptr);
    m_stack->focusNewest();
    QVERIFY(button(0, u"Snooze"_s)->hasFocus());
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestToasts)
#include "tst_toasts.moc"
