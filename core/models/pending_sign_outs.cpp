// SPDX-License-Identifier: Apache-2.0
#include "core/models/pending_sign_outs.h"

#include "core/base/json.h"
#include "core/base/log.h"

#include <QFile>
#include <QSaveFile>

namespace hearth::models {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::minutes pause = 5min;
constexpr std::chrono::microseconds sessionLifetime = std::chrono::days(30);

struct Waiting {
    QList<PendingSignOut> signOuts;
};

/// Whether another try may end otherwise.
bool isPassing(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Unavailable:
    case ErrorCode::Timeout:
    case ErrorCode::RateLimited:
    case ErrorCode::Aborted:
    case ErrorCode::Internal:
        return true;
    default:
        return false;
    }
}

} // namespace

} // namespace hearth::models

template <>
struct hearth::Descriptor<hearth::models::Waiting> {
    static constexpr std::tuple fields { field("signOuts", &hearth::models::Waiting::signOuts) };
};

namespace hearth::models {

PendingSignOuts::PendingSignOuts(
    QString path, client::CredentialStore& secrets, const Clock& clock, EndSession endSession)
    : m_path(std::move(path))
    , m_secrets(secrets)
    , m_clock(clock)
    , m_endSession(std::move(endSession))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PendingSignOuts::finish);
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const Result<Waiting> waiting = fromJsonText<Waiting>(file.readAll());
    if (waiting)
        m_list = waiting->signOuts;
    else
        qCWarning(logClient).noquote() << logLine(waiting.error());
}

Future<void> PendingSignOuts::add(const AccountRecord& account)
{
    const PendingSignOut entry { .key = u"sign-out/"_s + account.key,
        .host = account.host,
        .port = account.port,
        .fingerprint = account.fingerprint,
        .since = m_clock.now() };
    Promise<void> promise;
    m_secrets.read(account.key).then(this, [this, promise, entry](const Result<QString>& secret) {
        if (!secret)
            return promise.resolve(std::unexpected(secret.error()));
        m_secrets.write(entry.key, *secret)
            .then(this, [this, promise, entry](const Result<void>& written) {
                if (written) {
                    m_list.append(entry);
                    save();
                    m_timer.start(pause);
                }
                promise.resolve(written);
            });
    });
    return promise.future();
}

void PendingSignOuts::finish()
{
    const QList<PendingSignOut> waiting = m_list;
    for (const PendingSignOut& entry : waiting) {
        if (m_clock.now().micros - entry.since.micros > sessionLifetime.count())
            drop(entry.key);
        else if (!m_trying.contains(entry.key))
            tryOne(entry);
    }
    if (!m_list.isEmpty())
        m_timer.start(pause);
}

void PendingSignOuts::tryOne(const PendingSignOut& entry)
{
    m_trying.insert(entry.key);
    m_secrets.read(entry.key).then(this, [this, entry](const Result<QString>& secret) {
        if (!secret) {
            m_trying.remove(entry.key);
            if (secret.error().code == ErrorCode::NotFound)
                drop(entry.key);
            return;
        }
        const protocol::ServerAddress address { .host = entry.host,
            .port = static_cast<quint16>(entry.port),
            .fingerprint = entry.fingerprint };
        m_endSession(address, *secret)
            .then(this, [this, key = entry.key](const Result<void>& ended) {
                m_trying.remove(key);
                if (ended || !isPassing(ended.error()))
                    drop(key);
            });
    });
}

void PendingSignOuts::drop(const QString& key)
{
    m_list.removeIf([&](const PendingSignOut& entry) { return entry.key == key; });
    save();
    m_secrets.remove(key).then(this, [this](const Result<void>&) {
        if (m_list.isEmpty())
            Q_EMIT finished();
    });
}

void PendingSignOuts::save() const
{
    if (m_list.isEmpty()) {
        QFile::remove(m_path);
        return;
    }
    QSaveFile file(m_path);
    const QByteArray text = toJson(Waiting { m_list });
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        qCCritical(logClient).noquote() << "sign-outs that wait were not saved:" << m_path;
}

} // namespace hearth::models
