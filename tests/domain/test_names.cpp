// SPDX-License-Identifier: Apache-2.0
#include "core/domain/item.h"
#include "core/domain/names.h"

#include <QSet>
#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

class TestNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreComparedWithoutCaseAndVariants();
    void theSamePeopleHaveOneConversation();
    void sectionsOfEveryWorkspaceHaveTheirIds();
};

void TestNames::namesAreComparedWithoutCaseAndVariants()
{
    QCOMPARE(nameKey(u"Straße"), nameKey(u"STRASSE"));
    QCOMPARE(nameKey(u"ｄｅｓｉｇｎ "), nameKey(u"Design"));
    QVERIFY(nameKey(u"design") != nameKey(u"designs"));
    QCOMPARE(nameKey(u"می\u200Cخواهم"), nameKey(u"میخواهم"));
    QCOMPARE(nameKey(u"❤\uFE0F"), nameKey(u"❤"));
    QCOMPARE(nameKey(u"\uFE0F\u200D"), QString());
}

void TestNames::theSamePeopleHaveOneConversation()
{
    const auto workspace = WorkspaceId::derive("workshop");
    const auto ada = MemberId::derive("ada");
    const auto bob = MemberId::derive("bob");
    QCOMPARE(conversationId(workspace, { ada, bob }), conversationId(workspace, { bob, ada, bob }));
    QVERIFY(conversationId(workspace, { ada, bob }) != conversationId(workspace, { ada }));
    QVERIFY(conversationId(workspace, { ada, bob })
        != conversationId(WorkspaceId::derive("elsewhere"), { ada, bob }));
}

void TestNames::sectionsOfEveryWorkspaceHaveTheirIds()
{
    const QSet<QString> ids { builtInSection(BuiltInSection::Starred).toString(),
        builtInSection(BuiltInSection::Channels).toString(),
        builtInSection(BuiltInSection::Direct).toString() };
    QCOMPARE(ids.size(), 3);
}

QTEST_APPLESS_MAIN(TestNames)
#include "test_names.moc"
