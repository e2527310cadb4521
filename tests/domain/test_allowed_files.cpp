// SPDX-License-Identifier: Apache-2.0
#include "core/domain/file_rules.h"

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

QTEST_GUILESS_MAIN(TestAllowedFiles)
#include "test_allowed_files.moc"
