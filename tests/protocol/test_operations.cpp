// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/operations.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace hearth;
using namespace hearth::protocol;
using namespace Qt::StringLiterals;

/// The table of operations holds together, names everything the provider interface promises, and
/// gives a complete OpenAPI document.
class TestOperations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreUnique();
    void followsTheProviderInterface();
    void openApiDescribesEveryRemoteOperation();
    void openApiNamesLimits();
};

void TestOperations::namesAreUnique()
{
    QSet<QString> names;
    for (const OperationInfo& info : operationList()) {
        QVERIFY2(!names.contains(info.name), qPrintable(info.name));
        names.insert(info.name);
        QCOMPARE(info.name.count(u'.'), 1);
        QCOMPARE(findOperation(info.name)->name, info.name);
    }
    QCOMPARE(findOperation(u"no.such"), nullptr);
}

void TestOperations::followsTheProviderInterface()
{
    const QStringList promised
        = u"workspace.create workspace.get workspace.update workspace.remove workspace.list "
          u"workspace.join "
          "workspace.regenerateJoinCode channel.create channel.list channel.getById channel.update "
          "channel.remove "
          "channel.join channel.leave channel.archive member.list member.getById member.getCurrent "
          "member.updateRole "
          "member.remove message.create message.list message.getById message.update message.remove "
          "message.pin "
          "message.unpin reaction.toggle reaction.set conversation.createOrGet conversation.list "
          "doc.create doc.list "
          "doc.getById doc.update doc.archive doc.restore doc.remove doc.search board.create "
          "board.list board.getById "
          "board.update board.remove domain.add domain.verify domain.list domain.remove "
          "domain.checkEmail invite.create "
          "invite.getByCode invite.list invite.revoke storage.upload storage.getUrl storage.remove"_s
              .split(u' ');
    for (const QString& name : promised)
        QVERIFY2(findOperation(name), qPrintable(name));
}

void TestOperations::openApiDescribesEveryRemoteOperation()
{
    const QJsonObject document = QJsonDocument::fromJson(openApiDocument(u"1.2.3")).object();
    QCOMPARE(document[u"openapi"].toString(), u"3.1.0"_s);
    const QJsonObject paths = document[u"paths"].toObject();
    const QJsonObject schemas = document[u"components"][u"schemas"].toObject();
    for (const OperationInfo& info : operationList())
        QCOMPARE(paths.contains(u"/api/v1/"_s + info.name), info.caller != Caller::Local);
    // Every reference leads somewhere.
    const QString text = QString::fromUtf8(openApiDocument(u"1.2.3"));
    qsizetype at = 0;
    const QString marker = u"#/components/schemas/"_s;
    while ((at = text.indexOf(marker, at)) >= 0) {
        at += marker.size();
        const QString name = text.mid(at, text.indexOf(u'"', at) - at);
        QVERIFY2(schemas.contains(name) && !schemas[name].toObject().isEmpty(), qPrintable(name));
    }
}

void TestOperations::openApiNamesLimits()
{
    const QJsonObject schemas = QJsonDocument::fromJson(
        openApiDocument(u"1"))[u"components"][u"schemas"]
                                    .toObject();
    const QJsonObject body = schemas[u"MessageCreate"]
                                 .toObject()[u"properties"]
                                 .toObject()[u"body"]
                                 .toObject();
    QCOMPARE(body[u"maxLength"].toInt(), 40'000);
    QVERIFY(schemas[u"MessageCreate"].toObject()[u"required"].toArray().contains(u"body"_s));
}

QTEST_GUILESS_MAIN(TestOperations)
#include "test_operations.moc"
