// SPDX-License-Identifier: Apache-2.0
#include "tests/localserver/daemon.h"
#include "tests/localserver/moved_data.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace hearth;
using namespace Qt::StringLiterals;
using test::Daemon;
using test::listed;
using test::messagesIn;
using test::Output;
using test::runDaemon;

/// `hearthd move send` and `ticket` as processes: from one data directory to a server that runs.
class TestMoveSend : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sendsToAServer();
    void goesOnAfterAnInterruption();

private:
    /// A server that listens where its ticket says; `data` is new.
    struct House {
        quint16 port = 0;
        QString link;
    };
    [[nodiscard]] static House furnish(const QString& data);
    [[nodiscard]] static QStringList listening(quint16 port)
    {
        return { u"--listen"_s, u"127.0.0.1:%1"_s.arg(port) };
    }
    [[nodiscard]] QString at(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString laptop() const { return at(u"laptop"_s); }
    [[nodiscard]] QStringList send(const QString& data, const QString& link) const
    {
        return { u"move"_s, u"send"_s, link, u"--data"_s, data, u"--workspace"_s, m_workspace };
    }

    const QTemporaryDir m_folder;
    QString m_workspace;
    qint64 m_messages = 0;
};

void TestMoveSend::initTestCase()
{
    const Output imported = runDaemon({ u"import"_s, u"slack"_s,
        QStringLiteral(HEARTH_SOURCE_DIR "/resources/demo/demo-slack-export.zip"), u"--data"_s,
        laptop(), u"--workspace"_s, u"Northlight"_s });
    QVERIFY2(imported.exitCode == 0, imported.err.constData());
    const QStringList workspaces = QDir(laptop() + u"/workspaces"_s)
                                       .entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(workspaces.size(), 1);
    m_workspace = workspaces.first();
    m_messages = messagesIn(laptop(), m_workspace);
    QVERIFY(m_messages > 0);
}

TestMoveSend::House TestMoveSend::furnish(const QString& data)
{
    House house;
    QString fingerprint;
    {
        Daemon daemon(data);
        house.port = daemon.port;
        fingerprint = daemon.fingerprint;
        daemon.signal(SIGTERM);
        if (!daemon.ended())
            return {};
    }
    const Output made = runDaemon({ u"move"_s, u"ticket"_s, u"--data"_s, data, u"--address"_s,
        u"127.0.0.1:%1"_s.arg(house.port) });
    // Nobody owned it.
    if (made.exitCode != 0 || !made.out.contains("recovery code: "))
        return {};
    house.link = QString::fromUtf8(made.out.left(made.out.indexOf('\n')));
    const bool isGood = house.link.startsWith(u"hearth://move/127.0.0.1:%1/"_s.arg(house.port))
        && house.link.endsWith(u'#' + fingerprint);
    return isGood ? house : House {};
}

/// From the laptop into the cupboard.
void TestMoveSend::sendsToAServer()
{
    const QString cupboard = at(u"cupboard"_s);
    const House house = furnish(cupboard);
    QVERIFY(house.port != 0);
    Daemon daemon(cupboard, listening(house.port));
    QCOMPARE(daemon.port, house.port);

    const Output unknown = runDaemon({ u"move"_s, u"send"_s, house.link, u"--data"_s, laptop(),
        u"--workspace"_s, u"Southlight"_s });
    QCOMPARE(unknown.exitCode, 1);
    QVERIFY2(unknown.err.contains("no workspace \"Southlight\""), unknown.err.constData());
    // What needs another link leaves all as it was.
    const QString ticket = house.link.section(u'/', -1).section(u'#', 0, 0);
    const Output refused = runDaemon(
        send(laptop(), QString(house.link).replace(ticket, QString(ticket.size(), u'a'))));
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains("the link is not good any more")
            && refused.err.contains("open here as before"),
        refused.err.constData());
    QVERIFY(!listed(laptop()).contains("left"));

    const Output done = runDaemon(send(laptop(), house.link));
    QVERIFY2(done.exitCode == 0, done.err.constData());
    QVERIFY2(done.out.contains("\"Northlight\"")
            && done.out.contains("is open on 127.0.0.1:" + QByteArray::number(house.port)),
        done.out.constData());
    QVERIFY(listed(laptop()).startsWith("left  \"Northlight\""));
    const Output again = runDaemon(send(laptop(), house.link));
    QCOMPARE(again.exitCode, 1);
    QVERIFY(!again.err.isEmpty());
    daemon.signal(SIGTERM);
    QVERIFY(daemon.ended());
    QVERIFY(listed(cupboard).contains("open here since"));
    QCOMPARE(messagesIn(cupboard, m_workspace), m_messages);
}

/// From the cupboard into the attic, whose server does not run yet.
void TestMoveSend::goesOnAfterAnInterruption()
{
    const QString cupboard = at(u"cupboard"_s);
    const QString attic = at(u"attic"_s);
    const House house = furnish(attic);
    QVERIFY(house.port != 0);
    const auto interrupt = [&] {
        QProcess process;
        process.setReadChannel(QProcess::StandardError);
        process.start(QStringLiteral(HEARTHD_PATH), send(cupboard, house.link));
        QByteArray err;
        while (!err.contains("nobody answers") && process.waitForReadyRead(30'000))
            err += process.readAllStandardError();
        process.terminate();
        process.waitForFinished(30'000);
        return Output {
            .exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            .out = process.readAllStandardOutput(),
            .err = err + process.readAllStandardError()
        };
    };
    const Output first = interrupt();
    QVERIFY2(first.exitCode == 3, first.err.constData());
    for (const QByteArray& words : { QByteArray("nobody answers at 127.0.0.1"),
             QByteArray("interrupted"), QByteArray("hearthd serve"), m_workspace.toLatin1() })
        QVERIFY2(first.err.contains(words), first.err.constData());
    QVERIFY(listed(cupboard).contains("on its way to"));
    const Output back = runDaemon(
        { u"move"_s, u"back"_s, u"--data"_s, cupboard, u"--workspace"_s, m_workspace });
    QVERIFY2(back.exitCode == 0, back.err.constData());
    QVERIFY(!listed(cupboard).contains("left"));

    QCOMPARE(interrupt().exitCode, 3);
    Daemon above(attic, listening(house.port));
    QCOMPARE(above.port, house.port);
    Daemon below(cupboard);
    QVERIFY(below.port != 0);
    QTRY_COMPARE_WITH_TIMEOUT(messagesIn(attic, m_workspace), m_messages, 60'000);
    below.signal(SIGTERM);
    QVERIFY(below.ended());
    above.signal(SIGTERM);
    QVERIFY(above.ended());
    // If it was ended while it opened it, it goes on with that.
    QTRY_VERIFY(listed(attic).contains("open here since"));
}

QTEST_GUILESS_MAIN(TestMoveSend)
#include "test_move_send.moc"
