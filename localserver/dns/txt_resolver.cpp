// SPDX-License-Identifier: Apache-2.0
#include "localserver/dns/txt_resolver.h"

#include <QDnsLookup>
#include <QTimer>
#include <QUrl>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

Result<QStringList> answerOf(const QDnsLookup& lookup)
{
    switch (lookup.error()) {
    case QDnsLookup::NoError:
        break;
    case QDnsLookup::NotFoundError:
        return QStringList {};
    case QDnsLookup::TimeoutError:
    case QDnsLookup::OperationCancelledError:
        return fail(ErrorCode::Timeout, u"the name servers did not answer in time"_s);
    default:
        return fail(ErrorCode::Unavailable, u"the name servers could not be asked"_s, {},
            lookup.errorString());
    }
    QStringList values;
    for (const QDnsTextRecord& record : lookup.textRecords())
        values.append(QString::fromUtf8(record.values().join()));
    return values;
}

/// Ends with its answer; thread of the resolver.
class Question final : public QObject {
public:
    Question(const QString& name, const std::optional<NameServer>& server,
        std::chrono::milliseconds patience, Promise<QStringList> promise, QObject* owner)
        : QObject(owner)
        , m_lookup(QDnsLookup::TXT, name)
        , m_promise(std::move(promise))
    {
        if (server)
            m_lookup.setNameserver(server->address, server->port);
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, &m_lookup, &QDnsLookup::abort);
        connect(&m_lookup, &QDnsLookup::finished, this, [this] {
            m_promise.resolve(answerOf(m_lookup));
            deleteLater();
        });
        m_timer.start(patience);
        m_lookup.lookup();
    }

private:
    QDnsLookup m_lookup;
    QTimer m_timer;
    Promise<QStringList> m_promise;
};

} // namespace

Result<std::optional<NameServer>> parseNameServer(const QString& text)
{
    if (text.isEmpty())
        return std::nullopt;
    const QUrl url(u"dns://"_s + text, QUrl::StrictMode);
    const QHostAddress address(url.host());
    if (!url.isValid() || address.isNull() || url.port() == 0)
        return fail(ErrorCode::InvalidArgument,
            u"is no name server; it looks like 192.168.1.1:53"_s, u"nameServer"_s);
    return NameServer { .address = address, .port = static_cast<quint16>(url.port(53)) };
}

TxtResolver::TxtResolver(std::optional<NameServer> nameServer, std::chrono::milliseconds patience)
    : m_nameServer(std::move(nameServer))
    , m_patience(patience)
{
}

TxtResolver::~TxtResolver()
{
    if (!m_thread)
        return;
    runOn(m_thread->context(), [thread = m_thread->context()]() -> Result<void> {
        const QObjectList questions = thread->children();
        qDeleteAll(questions);
        return {};
    });
}

Future<QStringList> TxtResolver::lookUp(const QString& name)
{
    Promise<QStringList> promise;
    Future<QStringList> answer = promise.future();
    const std::scoped_lock lock(m_mutex);
    if (!m_thread)
        m_thread = std::make_unique<WorkQueue>(u"hearth-dns"_s, WorkQueue::Threading::Own);
    QObject* thread = m_thread->context();
    runOn(thread,
        [thread, name, server = m_nameServer, patience = m_patience, promise]() -> Result<void> {
            // It belongs to the thread's context and ends with its answer.
            new Question(
                name, server, patience, promise, thread); // NOLINT(cppcoreguidelines-owning-memory)
            return {};
        });
    return answer;
}

} // namespace hearth::server
