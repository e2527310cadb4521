// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/operations.h"
#include "core/provider/registry.h"

#include <QTest>

using namespace hearth;
using namespace hearth::provider;
using namespace Qt::StringLiterals;

class TestFeatureGate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void missingFeatureGivesItsReason()
    {
        const FeatureGate gate(
            { Feature::Message }, { { Feature::Host, u"the server is elsewhere"_s } });
        QVERIFY(gate.isAvailable(Feature::Message));
        QVERIFY(gate.requireFeature(Feature::Message));
        QVERIFY(gate.reason(Feature::Message).isEmpty());
        const Result<void> host = gate.requireFeature(Feature::Host);
        QCOMPARE(host.error().code, ErrorCode::Unsupported);
        QCOMPARE(host.error().message, u"the server is elsewhere"_s);
        QCOMPARE(host.error().field, u"host"_s);
        QVERIFY(!gate.reason(Feature::Board).isEmpty());
        QCOMPARE(gate.listAvailable(), QList { Feature::Message });
    }

    void everyOperationBelongsToAFeature()
    {
        for (const protocol::OperationInfo& operation : protocol::operationList())
            QVERIFY2(featureOfOperation(operation.name), qPrintable(operation.name));
        QVERIFY(!featureOfOperation(u"telepathy.send"));
        QVERIFY(!featureOfOperation(u""));
    }

    void namesGoBothWays()
    {
        for (const Feature feature :
            { Feature::Auth, Feature::Message, Feature::Host, Feature::Import, Feature::ReadMarks })
            QCOMPARE(featureFromName(featureName(feature)), feature);
        QVERIFY(!featureFromName(u"Message"));
    }

    void registryKnowsWhatWasAdded()
    {
        Registry registry;
        QVERIFY(registry.add(u"one"_s, [] { return std::unique_ptr<BackendProvider>(); }));
        QCOMPARE(registry.add(u"one"_s, {}).error().code, ErrorCode::Conflict);
        QVERIFY(registry.create(u"one"_s));
        QCOMPARE(registry.create(u"two"_s).error().code, ErrorCode::Unsupported);
        QCOMPARE(registry.ids(), QStringList { u"one"_s });
    }
};

QTEST_GUILESS_MAIN(TestFeatureGate)
#include "test_feature_gate.moc"
