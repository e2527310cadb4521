// SPDX-License-Identifier: Apache-2.0
#include "ui/account/found_hosts.h"

#include "core/protocol/knock_words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int mostRows = 5; ///< more would push the rest of the page away
constexpr auto patience = 5s; ///< announcements come within a second or two

QString titleOf(const client::FoundServer& server)
{
    return server.workspaceName.isEmpty() ? server.serviceName : server.workspaceName;
}

} // namespace

FoundHosts::FoundHosts(client::Browser& browser, QWidget* parent)
    : QWidget(parent)
    , m_browser(browser)
    , m_rows(new QVBoxLayout)
    , m_note(new Label({}, TextRole::Small, this))
{
    setAccessibleName(tr("Hosts on your network"));
    m_note->setObjectName(u"foundHostsNote"_s);
    m_note->setWordWrap(true);
    m_rows->setSpacing(0);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::sectionGap, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_rows);
    layout->addWidget(m_note);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &FoundHosts::explain);
    connect(&m_probe, &client::HostProbe::changed, this, &FoundHosts::rebuild);
    connect(&browser, &client::Browser::found, this, [this](const client::FoundServer& server) {
        m_probe.look(server.address);
        rebuild();
    });
    connect(&browser, &client::Browser::lost, this, &FoundHosts::rebuild);
    connect(&browser, &client::Browser::availabilityChanged, this, [this] {
        m_patience.start();
        rebuild();
    });
    for (const client::FoundServer& server : browser.servers())
        m_probe.look(server.address);
    m_patience.start();
    rebuild();
}

void FoundHosts::setExplaining(bool explaining)
{
    m_explaining = explaining;
    explain();
}

void FoundHosts::addRow(const client::FoundServer& server)
{
    const QString name = titleOf(server);
    const QString words = protocol::pinWords(server.address.fingerprint).join(u' ');
    const bool isSilent = m_probe.isOutOfReach(server.address);
    const QString text = isSilent
        ? tr("%1 · %2 · does not answer from here", "workspace, computer")
              .arg(name, server.hostedBy)
        : tr("%1 · %2 · %3", "workspace, computer, words of the fingerprint")
              .arg(name, server.hostedBy, words);
    auto* row = new Button(text, ButtonKind::Quiet, this);
    row->setIcon(themedIcon(*this, IconName::Host));
    row->setAccessibleName(tr("Join %1, hosted by %2").arg(name, server.hostedBy));
    row->setAccessibleDescription(text);
    row->setToolTip(
        tr("These words stand in the host's window as well. They help to find the right "
           "one; whether it is the right one you see when you knock."));
    connect(row, &QPushButton::clicked, this, [this, server] { Q_EMIT chosen(server); });
    m_rows->addWidget(row, 0, Qt::AlignLeading);
}

QString FoundHosts::explanation(const QList<client::FoundServer>& servers) const
{
    if (m_browser.isAvailable() == false)
        return tr("This computer cannot look for hosts: no DNS-SD service (Avahi) runs on it. A "
                  "join link works all the same.");
    if (servers.isEmpty())
        return m_patience.isActive()
            ? tr("Looking for hosts on your network…")
            : tr("No host was found on this network. Guest networks often keep devices apart, so "
                 "that they do not find each other. Ask the person who hosts for the join link: "
                 "it works wherever their computer can be reached.");
    if (std::ranges::all_of(servers,
            [this](const client::FoundServer& host) { return m_probe.isOutOfReach(host.address); }))
        return tr("Hosts were found, but this network lets no connection through between devices, "
                  "as many guest networks do. Use another network, or ask for the join link of an "
                  "address that can be reached from here.");
    return {};
}

void FoundHosts::explain()
{
    const QString text = explanation(m_browser.servers());
    m_note->setText(text);
    // Whoever starts on their own needs no reasons.
    m_note->setVisible(m_explaining && !text.isEmpty());
    setVisible(m_count > 0 || (m_explaining && !text.isEmpty()));
}

void FoundHosts::rebuild()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        // One of them may be what was pressed just now.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const QList<client::FoundServer> servers = m_browser.servers().mid(0, mostRows);
    for (const client::FoundServer& server : servers)
        addRow(server);
    const int before = std::exchange(m_count, static_cast<int>(servers.size()));
    explain();
    if (before != m_count)
        Q_EMIT countChanged();
}

} // namespace hearth::ui
