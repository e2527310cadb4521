// SPDX-License-Identifier: Apache-2.0
#include "core/domain/file_rules.h"
#include "core/domain/retention.h"

#include <QMetaType>
#include <QTest>

Q_DECLARE_METATYPE(hearth::FileRules)
Q_DECLARE_METATYPE(std::optional<hearth::FileRule>)

using namespace hearth;
using namespace Qt::StringLiterals;

/// The rules for files, which client and server read alike.
class TestAllowedFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stepsOfAQuota_data();
    void stepsOfAQuota();
    void aRoomKeepsOtherwise();
    void types_data();
    void types();
    void patterns_data();
    void patterns();
    void whatCannotBe_data();
    void whatCannotBe();
};

void TestAllowedFiles::types_data()
{
    QTest::addColumn<QStringList>("allowed");
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("may");
    QTest::newRow("nothing is said") << QStringList {} << u"text/html"_s << true;
    QTest::newRow("a type") << QStringList { u"text/html"_s } << u"text/html"_s << true;
    QTest::newRow("in capitals") << QStringList { u"text/html"_s } << u"Text/HTML"_s << true;
    QTest::newRow("one of two") << QStringList { u"image/png"_s, u"text/plain"_s }
                                << u"text/plain"_s << true;
    QTest::newRow("another") << QStringList { u"text/plain"_s } << u"text/html"_s << false;
    QTest::newRow("of a kind") << QStringList { u"image/*"_s } << u"image/webp"_s << true;
    QTest::newRow("of a kind, in capitals")
        << QStringList { u"image/*"_s } << u"IMAGE/PNG"_s << true;
    QTest::newRow("of another kind") << QStringList { u"image/*"_s } << u"images/webp"_s << false;
    QTest::newRow("begins alike") << QStringList { u"text/plain"_s } << u"text/plain-evil"_s
                                  << false;
    QTest::newRow("no type at all") << QStringList { u"image/*"_s } << QString() << false;
}

void TestAllowedFiles::types()
{
    QFETCH(const QStringList, allowed);
    QFETCH(const QString, type);
    FileRules rules;
    rules.allowedTypes = allowed;
    QTEST(isAllowedType(rules, type), "may");
}

void TestAllowedFiles::patterns_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("good");
    QTest::newRow("a type") << u"application/pdf"_s << true;
    QTest::newRow("with signs") << u"image/svg+xml"_s << true;
    QTest::newRow("of a vendor") << u"application/vnd.oasis.opendocument.text"_s << true;
    QTest::newRow("a kind") << u"image/*"_s << true;
    QTest::newRow("everything") << u"*/*"_s << false;
    QTest::newRow("a part") << u"image/p*"_s << false;
    QTest::newRow("a word") << u"pictures"_s << false;
    QTest::newRow("an ending") << u".png"_s << false;
    QTest::newRow("in capitals") << u"Image/PNG"_s << false;
    QTest::newRow("with a parameter") << u"text/plain;charset=utf-8"_s << false;
    QTest::newRow("with a line break") << u"text/plain\n"_s << false;
    QTest::newRow("too long") << u"text/"_s + QString(64, u'x') << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestAllowedFiles::patterns()
{
    QFETCH(const QString, pattern);
    QTEST(isTypePattern(pattern), "good");
}

void TestAllowedFiles::whatCannotBe_data()
{
    QTest::addColumn<FileRules>("rules");
    QTest::addColumn<std::optional<FileRule>>("rule");
    const auto row = [](const char* title, qint64 file, qint64 person, qint64 workspace,
                         std::optional<FileRule> rule) {
        FileRules rules;
        rules.fileBytes = file;
        rules.personBytes = person;
        rules.workspaceBytes = workspace;
        QTest::newRow(title) << rules << rule;
    };
    QTest::newRow("as they are at first") << FileRules {} << std::optional<FileRule>();
    row("all alike", 5, 5, 5, {});
    row("the most", 1, 1, limits::fileBytesOfWorkspace, {});
    row("no file", 0, 5, 5, FileRule::FileBytes);
    row("less than none", -1, 5, 5, FileRule::FileBytes);
    row("a person less than a file", 6, 5, 9, FileRule::PersonBytes);
    row("everybody less than a person", 5, 9, 8, FileRule::WorkspaceBytes);
    row("beyond the most", 1, 1, limits::fileBytesOfWorkspace + 1, FileRule::WorkspaceBytes);
    FileRules wrongType;
    wrongType.allowedTypes = { u"image/*"_s, u"pictures"_s };
    QTest::newRow("no type") << wrongType << std::optional(FileRule::AllowedTypes);
}

void TestAllowedFiles::whatCannotBe()
{
    QFETCH(const FileRules, rules);
    QFETCH(const std::optional<FileRule>, rule);
    QVERIFY(impossibleRule(rules) == rule);
}

void TestAllowedFiles::stepsOfAQuota_data()
{
    QTest::addColumn<qint64>("used");
    QTest::addColumn<qint64>("limit");
    QTest::addColumn<int>("percent");
    const auto row = [](const char* title, qint64 used, qint64 limit, int percent) {
        QTest::newRow(title) << used << limit << percent;
    };
    row("nothing", 0, 100, 0);
    row("just below three quarters", 74, 100, 0);
    row("three quarters", 75, 100, 75);
    row("just below nine tenths", 89, 100, 75);
    row("nine tenths", 90, 100, 90);
    row("just below full", 99, 100, 90);
    row("full", 100, 100, 100);
    row("a hundredth is left", 990, 1000, 90);
    row("as good as full", 991, 1000, 100);
    row("full, of what cannot be divided", 10, 10, 100);
    row("over what it was lowered to", 500, 100, 100);
    row("of what cannot be divided", 7, 10, 0);
    row("as much as there can be", limits::fileBytesOfWorkspace, limits::fileBytesOfWorkspace, 100);
    row("no limit", 1, 0, 0);
}

void TestAllowedFiles::stepsOfAQuota()
{
    QFETCH(const qint64, used);
    QFETCH(const qint64, limit);
    QTEST(quotaStep(used, limit), "percent");
}

void TestAllowedFiles::aRoomKeepsOtherwise()
{
    const Retention ofWorkspace { .messageDays = 90, .fileDays = std::nullopt };
    QCOMPARE(ofWorkspace.in({}), (Retention { .messageDays = 90, .fileDays = 0 }));
    const Retention own { .messageDays = 0, .fileDays = 7 };
    QCOMPARE(ofWorkspace.in(own), own);
    QVERIFY(!ofWorkspace.keepsEverything());
    QVERIFY(Retention {}.keepsEverything());
    QVERIFY((Retention { .messageDays = 0, .fileDays = 0 }.keepsEverything()));
}

QTEST_GUILESS_MAIN(TestAllowedFiles)
#include "test_allowed_files.moc"
