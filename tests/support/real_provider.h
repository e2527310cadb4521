// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace hearth::test {

/// A real OpenID Connect provider on 127.0.0.1 (oidc/provider.mjs, by npm's `oidc-provider`, which
/// the first test that needs it installs beside the test programs). It signs in whoever comes as
/// the person that `signInAs` named last.
class RealProvider {
public:
    RealProvider() = default;
    ~RealProvider() { stop(); }
    Q_DISABLE_COPY_MOVE(RealProvider)

    /// Once this returns it listens, after `stop` on the same port. Otherwise `trouble` says why
    /// not.
    [[nodiscard]] bool start()
    {
        if (!install())
            return false;
        m_process.start(QStringLiteral("node"),
            { folder().filePath(QStringLiteral("provider.mjs")), people(),
                QString::number(m_port) });
        QByteArray line;
        const bool ready = m_process.waitForStarted()
            && QTest::qWaitFor(
                [&] {
                    line += m_process.readAllStandardOutput();
                    return line.contains('\n') || m_process.state() == QProcess::NotRunning;
                },
                60'000)
            && line.startsWith("ready ");
        if (ready)
            m_port = line.mid(6).trimmed().toUShort();
        else
            m_trouble = "installer/bootstrap.sh installs nodejs: "
                + m_process.readAllStandardError();
        return ready;
    }
    [[nodiscard]] const char* trouble() const { return m_trouble.constData(); }

    void stop()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(10'000)) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }

    [[nodiscard]] QString issuer() const
    {
        return QStringLiteral("http://127.0.0.1:%1").arg(m_port);
    }
    /// Whoever comes next is this person, with these claims.
    void signInAs(const QString& subject, const QJsonObject& claims)
    {
        m_people.insert(subject, claims);
        QFile file(people());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(QJsonObject { { QStringLiteral("current"), subject },
                                     { QStringLiteral("people"), m_people } })
                .toJson());
    }

private:
    [[nodiscard]] QString people() const
    {
        return m_folder.filePath(QStringLiteral("people.json"));
    }
    [[nodiscard]] static QDir folder()
    {
        return { QCoreApplication::applicationDirPath() + QStringLiteral("/oidc-provider") };
    }

    /// The packages of the lock file, once; the programs of other tests may want them as well.
    bool install()
    {
        const QDir source(QStringLiteral(HEARTH_SOURCE_DIR "/tests/support/oidc"));
        const QDir target = folder();
        target.mkpath(QStringLiteral("."));
        QLockFile lock(target.filePath(QStringLiteral("installing")));
        lock.setStaleLockTime(0);
        if (!lock.lock())
            return fails("nobody may write where the test programs are");
        const bool isThere = sameFile(source, target, QStringLiteral("package-lock.json"))
            && QFile::exists(target.filePath(QStringLiteral("node_modules/.package-lock.json")));
        for (const QString& name : { QStringLiteral("provider.mjs"), QStringLiteral(".npmrc"),
                 QStringLiteral("package.json"), QStringLiteral("package-lock.json") }) {
            // Another test's provider may be about to read what is there.
            if (sameFile(source, target, name))
                continue;
            QFile::remove(target.filePath(name));
            if (!QFile::copy(source.filePath(name), target.filePath(name)))
                return fails("the provider cannot be copied");
        }
        if (isThere)
            return true;
        QProcess npm;
        npm.setWorkingDirectory(target.path());
        npm.start(QStringLiteral("npm"), { QStringLiteral("ci") });
        const bool done = npm.waitForStarted() && npm.waitForFinished(240'000)
            && npm.exitCode() == 0;
        if (!done)
            QFile::remove(target.filePath(QStringLiteral("package-lock.json")));
        return done
            || fails("installer/bootstrap.sh installs npm, which fetches oidc-provider: "
                + npm.readAllStandardError());
    }
    static bool sameFile(const QDir& one, const QDir& other, const QString& name)
    {
        QFile first(one.filePath(name));
        QFile second(other.filePath(name));
        return first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly)
            && first.readAll() == second.readAll();
    }
    bool fails(const QByteArray& trouble)
    {
        m_trouble = trouble;
        return false;
    }

    QTemporaryDir m_folder;
    QProcess m_process;
    QJsonObject m_people;
    quint16 m_port = 0;
    QByteArray m_trouble;
};

} // namespace hearth::test
