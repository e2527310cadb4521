// SPDX-License-Identifier: Apache-2.0
#include "core/models/look_alikes.h"
#include "tests/support/manual_clock.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

/// Who is warned of when two names look the same.
class TestNameWarnings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoCameLaterIsWarnedOf();
    void theSameNameIsNoDisguise();
    void whoLeftCountsNotAnyMore();
    void mixedAlphabets();

private:
    [[nodiscard]] Member member(const QString& name, qint64 joined);

    test::ManualClock m_clock;
    SystemRandom m_random;
    models::LookAlikes m_lookAlikes;
};

Member TestNameWarnings::member(const QString& name, qint64 joined)
{
    Member out;
    out.id = MemberId::generate(m_clock, m_random);
    out.displayName = name;
    out.joinedAt = { joined };
    return out;
}

void TestNameWarnings::whoCameLaterIsWarnedOf()
{
    const Member anna = member(u"Anna"_s, 1);
    const Member other = member(u"Ann\u0430"_s, 2);
    const auto warnings = m_lookAlikes.among({ other, anna });
    QCOMPARE(warnings.size(), 1);
    QCOMPARE(warnings.value(other.id).resembles, u"Anna"_s);
}

void TestNameWarnings::theSameNameIsNoDisguise()
{
    QVERIFY(m_lookAlikes.among({ member(u"Anna"_s, 1), member(u"anna"_s, 2) }).isEmpty());
}

void TestNameWarnings::whoLeftCountsNotAnyMore()
{
    Member anna = member(u"Ivo"_s, 1);
    anna.state = MemberState::Left;
    QVERIFY(m_lookAlikes.among({ anna, member(u"lvo"_s, 2) }).isEmpty());
}

void TestNameWarnings::mixedAlphabets()
{
    const Member member = this->member(u"B\u043eb"_s, 1);
    const auto warnings = m_lookAlikes.among({ member });
    QVERIFY(warnings.value(member.id).mixesAlphabets);
    QVERIFY(warnings.value(member.id).resembles.isEmpty());
}

QTEST_GUILESS_MAIN(TestNameWarnings)
#include "test_name_warnings.moc"
