// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testmain.h"

#include <QFile>
#include <QXmlStreamReader>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString source;
    QStringList forms; ///< one, or as many as the language has plural forms
    bool isPlural = false;
};

QStringList found(const QString &pattern, const QString &text)
{
    QStringList parts;
    QRegularExpressionMatchIterator matches = QRegularExpression(pattern).globalMatch(text);
    while (matches.hasNext())
        parts.append(matches.next().captured());
    std::sort(parts.begin(), parts.end());
    return parts;
}

QList<Message> read(const QString &language)
{
    QFile file(u"%1/tokenglass_%2.ts"_s.arg(QStringLiteral(TRANSLATIONS_DIR), language));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "message"_L1) {
            messages.append(Message());
            messages.last().isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1;
        } else if (xml.name() == "source"_L1) {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == "numerusform"_L1 || (xml.name() == "translation"_L1 && !messages.last().isPlural)) {
            messages.last().forms.append(xml.readElementText());
        }
    }
    return messages;
}

} // namespace

/// What a translator can lose without seeing it: the places of figures and names, mnemonics, plural forms.
class TestTranslations : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void keepWhatTheSourceHas_data();
    void keepWhatTheSourceHas();
};

void TestTranslations::keepWhatTheSourceHas_data()
{
    QTest::addColumn<int>("plurals");
    QTest::addRow("de") << 2;
    QTest::addRow("zh_CN") << 1;
}

void TestTranslations::keepWhatTheSourceHas()
{
    QFETCH(int, plurals);
    const QList<Message> messages = read(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(messages.size() > 1000);
    const QString places = u"%[0-9]+|%n"_s;
    const QString mnemonics = u"&(?=[^\\s&])"_s;
    for (const Message &message : messages) {
        QVERIFY2(message.forms.size() == (message.isPlural ? plurals : 1), qPrintable(message.source));
        for (int form = 0; form < message.forms.size(); ++form) {
            const QString &text = message.forms.at(form);
            QStringList expected = found(places, message.source);
            // "one day" needs no figure.
            if (plurals > 1 && form == 0 && !text.contains(u"%n"_s))
                expected.removeAll(u"%n"_s);
            QVERIFY2(found(places, text) == expected, qPrintable(message.source + u" -> "_s + text));
            QVERIFY2(found(mnemonics, text).size() == found(mnemonics, message.source).size(), qPrintable(text));
            QVERIFY2(text.trimmed().isEmpty() == message.source.trimmed().isEmpty(), qPrintable(message.source));
        }
    }
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestTranslations)
#include "tst_translations.moc"
