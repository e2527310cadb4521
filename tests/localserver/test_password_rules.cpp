// SPDX-License-Identifier: Apache-2.0
#include "localserver/auth/common_passwords.h"
#include "localserver/auth/password_rules.h"

#include <QTest>

#include <algorithm>

using namespace hearth;
using namespace hearth::server;
using namespace Qt::StringLiterals;

/// Which passwords may be chosen.
class TestPasswordRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void passwordsAreJudged_data();
    void passwordsAreJudged();
    void listIsSorted();
};

void TestPasswordRules::passwordsAreJudged_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("reason"); // empty: it may be chosen
    QTest::newRow("eight letters") << u"qzvkwmxp"_s << QString();
    QTest::newRow("one character, often") << u"zzqqzzqqzz"_s << QString();
    QTest::newRow("blanks") << u"four words in a row"_s << QString();
    QTest::newRow("another script") << u"собака на сене"_s << QString();
    QTest::newRow("common") << u"password"_s << u"common"_s;
    QTest::newRow("common, shouted") << u"PassWord"_s << u"common"_s;
    QTest::newRow("common, full width") << u"\uff50\uff41\uff53\uff53word"_s << u"common"_s;
    QTest::newRow("common digits") << u"1234567890"_s << u"common"_s;
    QTest::newRow("common and more") << u"password of the week"_s << QString();
    QTest::newRow("name") << u"Mara Lindqvist"_s << u"own"_s;
    QTest::newRow("name and a year") << u"lindqvist1987"_s << u"own"_s;
    QTest::newRow("name twice") << u"maramaramara"_s << u"own"_s;
    QTest::newRow("address") << u"m.lind@northlight.example"_s << u"own"_s;
    QTest::newRow("part of the address") << u"Northlight1"_s << u"own"_s;
    QTest::newRow("name and enough besides") << u"mara eats green apples"_s << QString();
    QTest::newRow("short word of the address") << u"lavender m lamp"_s << QString();
}

void TestPasswordRules::passwordsAreJudged()
{
    QFETCH(const QString, password);
    QFETCH(const QString, reason);
    const PasswordOwner owner { .displayName = u"Mara Lindqvist"_s,
        .email = u"m.lind@northlight.example"_s };
    const Result<void> judged = checkPassword(password, owner);
    QCOMPARE(judged.has_value(), reason.isEmpty());
    if (judged)
        return;
    QCOMPARE(judged.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(judged.error().field, u"password"_s);
    QCOMPARE(judged.error().details.value("reason"_L1).toString(), reason);
}

void TestPasswordRules::listIsSorted()
{
    const auto common = server::detail::commonPasswords();
    QVERIFY(common.size() > 5000);
    QVERIFY(std::ranges::is_sorted(common));
}

QTEST_APPLESS_MAIN(TestPasswordRules)
#include "test_password_rules.moc"
