// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// One <message> of a .ts file.
struct Text {
    QString source;
    QStringList forms;
    bool numerus = false;
    bool unfinished = false;
};

QList<Text> readTexts(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Text> texts;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "message"_L1)
            texts.append({ .numerus = xml.attributes().value("numerus"_L1) == "yes"_L1 });
        else if (xml.name() == "source"_L1)
            texts.last().source = xml.readElementText();
        else if (xml.name() == "numerusform"_L1)
            texts.last().forms.append(xml.readElementText());
        else if (xml.name() == "translation"_L1) {
            texts.last().unfinished = xml.attributes().value("type"_L1) == "unfinished"_L1;
            if (!texts.last().numerus)
                texts.last().forms.append(xml.readElementText());
        }
    }
    return texts;
}

QStringList placeholders(const QString& text)
{
    static const QRegularExpression pattern(u"%L?[0-9]+"_s);
    QStringList found;
    for (const QRegularExpressionMatch& match : pattern.globalMatch(text))
        found.append(match.captured());
    std::ranges::sort(found);
    found.removeDuplicates();
    return found;
}

} // namespace

/// The .ts files against what lupdate last found in the sources.
class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void complete_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString& language : { u"de"_s, u"fr"_s, u"en"_s })
            QTest::newRow(qPrintable(language))
                << QStringLiteral(HEARTH_SOURCE_DIR "/translations/hearth_%1.ts").arg(language);
    }
    void complete()
    {
        QFETCH(QString, file);
        const QList<Text> texts = readTexts(file);
        QVERIFY(!texts.isEmpty());
        for (const Text& text : texts) {
            QVERIFY2(!text.unfinished, qPrintable(text.source));
            QVERIFY2(text.forms.size() == (text.numerus ? 2 : 1), qPrintable(text.source));
            for (const QString& form : text.forms) {
                QVERIFY2(!form.isEmpty(), qPrintable(text.source));
                QVERIFY2(placeholders(form) == placeholders(text.source), qPrintable(text.source));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
