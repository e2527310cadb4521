// SPDX-License-Identifier: Apache-2.0
#include "core/domain/file_name.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

/// What a file may be called on this computer, whatever somebody else calls it.
class TestFileName : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void staysOrIsMadeSafe_data();
    void staysOrIsMadeSafe();
    void longNamesKeepTheirExtension();
};

void TestFileName::staysOrIsMadeSafe_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("safe");
    QTest::newRow("plain") << u"report.pdf"_s << u"report.pdf"_s;
    QTest::newRow("other scripts") << u"東京 отчёт.pdf"_s << u"東京 отчёт.pdf"_s;
    QTest::newRow("path") << u"../../etc/passwd"_s << u"_.._etc_passwd"_s;
    QTest::newRow("drive") << u"C:\\boot.ini"_s << u"C__boot.ini"_s;
    QTest::newRow("folder") << u".."_s << u"_"_s;
    QTest::newRow("hidden") << u".bashrc"_s << u"bashrc"_s;
    QTest::newRow("device") << u"CON.txt"_s << u"_CON.txt"_s;
    QTest::newRow("port") << u"com1"_s << u"_com1"_s;
    QTest::newRow("dots at the end") << u"virus.exe. ."_s << u"virus.exe"_s;
    QTest::newRow("line break") << u"a\nb.txt"_s << u"a_b.txt"_s;
    QTest::newRow("turned around") << u"invoice\u202Efdp.exe"_s << u"invoice_fdp.exe"_s;
    QTest::newRow("nothing") << QString() << u"_"_s;
}

void TestFileName::staysOrIsMadeSafe()
{
    QFETCH(QString, name);
    QTEST(safeFileName(name), "safe");
    QCOMPARE(safeFileName(safeFileName(name)), safeFileName(name));
}

void TestFileName::longNamesKeepTheirExtension()
{
    const QString name = safeFileName(u"𝔸"_s.repeated(500) + u".tar.gz"_s);
    QVERIFY(name.endsWith(u".gz"_s));
    QVERIFY(name.toUtf8().size() <= 200);
    QVERIFY(name.isValidUtf16());
}

QTEST_GUILESS_MAIN(TestFileName)
#include "test_file_name.moc"
