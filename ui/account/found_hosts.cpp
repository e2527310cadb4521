// SPDX-License-Identifier: Apache-2.0
#include "ui/account/found_hosts.h"

#include "ui/account/join_input.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"

#include <QVBoxLayout>

namespace hearth::ui {

namespace {

constexpr int mostRows = 5; ///< more would push the rest of the page away

} // namespace

FoundHosts::FoundHosts(client::Browser& browser, QWidget* parent)
    : QWidget(parent)
    , m_browser(browser)
    , m_rows(new QVBoxLayout(this))
{
    setAccessibleName(tr("Hosts on your network"));
    m_rows->setContentsMargins(metrics::sectionGap, 0, 0, 0);
    m_rows->setSpacing(0);
    connect(&browser, &client::Browser::found, this, &FoundHosts::rebuild);
    connect(&browser, &client::Browser::lost, this, &FoundHosts::rebuild);
    connect(&browser, &client::Browser::availabilityChanged, this, &FoundHosts::rebuild);
    rebuild();
}

void FoundHosts::rebuild()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QList<client::FoundServer> servers = m_browser.servers().mid(0, mostRows);
    for (const client::FoundServer& server : servers) {
        const QString name = server.workspaceName.isEmpty() ? server.serviceName
                                                            : server.workspaceName;
        const QString text = tr("%1 · hosted by %2 · %3", "workspace, person, fingerprint")
                                 .arg(name, server.hostedBy,
                                     shortFingerprint(server.address.fingerprint));
        auto* row = new Button(text, ButtonKind::Quiet, this);
        row->setIcon(themedIcon(*this, IconName::Host));
        row->setAccessibleName(tr("Join %1, hosted by %2").arg(name, server.hostedBy));
        connect(row, &QPushButton::clicked, this, [this, server] { Q_EMIT chosen(server); });
        m_rows->addWidget(row, 0, Qt::AlignLeading);
    }
    setVisible(!servers.isEmpty());
    if (m_count == servers.size())
        return;
    m_count = static_cast<int>(servers.size());
    Q_EMIT countChanged();
}

} // namespace hearth::ui
