// SPDX-License-Identifier: Apache-2.0
#include "ui/host/host_watcher.h"

#include "core/models/knock_actions.h"

#include <algorithm>
#include <chrono>

namespace hearth::ui {

using namespace std::chrono_literals;

namespace {

// Who is connected changes without an event of a workspace, so it is asked for; often enough to
// feel live, rarely enough to cost nothing.
constexpr auto period = 3s;

bool same(const protocol::HostStatus& a, const protocol::HostStatus& b)
{
    return toJson(a) == toJson(b);
}

} // namespace

HostWatcher::HostWatcher(QObject* owner)
    : QObject(owner)
{
    m_timer.setInterval(period);
    connect(&m_timer, &QTimer::timeout, this, &HostWatcher::refresh);
}

void HostWatcher::setAccount(models::Account* account)
{
    if (m_account == account)
        return;
    if (m_account)
        m_account->disconnect(this);
    m_account = account;
    m_status.reset();
    m_error.reset();
    m_busy = false;
    m_asking = false;
    m_timer.stop();
    if (m_account) {
        // Also while it is closed: hosting may be resumed, or started elsewhere in the program,
        // whichever workspace is open.
        connect(m_account, &models::Account::connectionChanged, this, &HostWatcher::refresh);
        m_timer.start();
        refresh();
    }
    Q_EMIT changed();
}

void HostWatcher::refresh()
{
    if (!m_account || m_busy || m_asking
        || m_account->connectionState().phase != provider::ConnectionPhase::Online)
        return;
    m_asking = true;
    m_account->hostStatus().then(
        this, [this, asked = m_account](Result<protocol::HostStatus> status) {
            if (asked != m_account)
                return;
            m_asking = false;
            if (status && !m_busy)
                take(*status);
        });
}

void HostWatcher::start(qint64 port)
{
    if (!m_account || m_busy)
        return;
    m_busy = true;
    m_error.reset();
    Q_EMIT changed();
    m_account->hostStart(port).then(
        this, [this](Result<protocol::HostStatus> status) { finish(std::move(status)); });
}

void HostWatcher::stop()
{
    if (!m_account || m_busy)
        return;
    m_busy = true;
    m_error.reset();
    Q_EMIT changed();
    m_account->hostStop().then(
        this, [this](Result<protocol::HostStatus> status) { finish(std::move(status)); });
}

void HostWatcher::setKnocking(bool allowed)
{
    if (!m_account)
        return;
    m_error.reset();
    models::KnockActions::setKnocking(*m_account, allowed)
        .then(this, [this](Result<protocol::HostStatus> status) { finish(std::move(status)); });
}

void HostWatcher::finish(Result<protocol::HostStatus> result)
{
    m_busy = false;
    if (result) {
        m_status.reset();
        take(*result);
        return;
    }
    m_error = std::move(result).error();
    Q_EMIT changed();
}

void HostWatcher::take(const protocol::HostStatus& status)
{
    if (m_status && same(*m_status, status))
        return;
    m_status = status;
    Q_EMIT changed();
}

QStringList otherPlacesOf(const protocol::HostStatus& status)
{
    QStringList hosts = status.addresses.mid(1);
    // The name finds the computer in networks that it is not in yet.
    if (!status.localName.isEmpty())
        hosts = hosts.mid(0, protocol::JoinLink::maxOthers - 1) << status.localName;
    QStringList out;
    for (const QString& host :
        std::as_const(hosts).first(std::min(hosts.size(), protocol::JoinLink::maxOthers)))
        out.append(protocol::ServerAddress {
            .host = host, .port = static_cast<quint16>(status.port), .fingerprint = {} }
                .authority());
    return out;
}

protocol::JoinLink joinLinkFor(const protocol::HostStatus& status, const QString& code)
{
    return { .kind = protocol::JoinLink::Kind::Join,
        .address = { .host = status.addresses.value(0),
            .port = static_cast<quint16>(status.port),
            .fingerprint = status.fingerprint },
        .code = code,
        .others = otherPlacesOf(status) };
}

} // namespace hearth::ui
