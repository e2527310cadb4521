// SPDX-License-Identifier: Apache-2.0
#include "tests/support/api_fixture.h"

#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;

/// What one call may ask for has an end: every operation of the table that takes a `limit` refuses
/// one that is none, and one that is too large.
class TestBounds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_api = std::make_unique<test::ApiFixture>(); }
    void cleanupTestCase() { m_api.reset(); }
    void limits_data();
    void limits();

private:
    std::unique_ptr<test::ApiFixture> m_api;
};

namespace {

template <typename Args, typename Reply>
bool takesLimit(const protocol::Operation<Args, Reply>&)
{
    bool takes = false;
    forEachField<Args>(
        [&](const auto& field) { takes |= QLatin1StringView(field.name) == "limit"_L1; });
    return takes;
}

/// The names of those that take one.
QStringList limited()
{
    QStringList names;
    const auto look = [&names](const auto& operation) {
        const QString name = QString::fromLatin1(operation.name);
        if (takesLimit(operation))
            names.append(name);
    };
    std::apply([&](const auto&... operation) { (look(operation), ...); }, protocol::allOperations);
    return names;
}

/// What they must be told besides.
QByteArray otherArguments(const QString& operation)
{
    if (operation == "message.list"_L1)
        return R"("roomId":"$general",)";
    if (operation.endsWith(".export"_L1))
        return R"("format":"csv",)";
    return {};
}

} // namespace

void TestBounds::limits_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<qint64>("limit");
    for (const QString& name : limited()) {
        for (const qint64 limit : { qint64(-1), qint64(0), qint64(1'000'000'000) })
            QTest::addRow("%s %lld", qPrintable(name), static_cast<long long>(limit))
                << name << limit;
    }
    QVERIFY(limited().size() >= 5);
}

void TestBounds::limits()
{
    QFETCH(const QString, operation);
    QFETCH(const qint64, limit);
    const test::ApiAnswer answer = m_api->call(u"owner"_s, operation,
        "{" + otherArguments(operation) + "\"limit\":" + QByteArray::number(limit) + "}");
    QCOMPARE(answer.status, 400);
    QVERIFY2(answer.body.contains("\"limit\""), answer.body.constData());
}

QTEST_GUILESS_MAIN(TestBounds)
#include "test_bounds.moc"
