// SPDX-License-Identifier: Apache-2.0
#include "ui/host/network_doubt.h"

#include "core/models/server_call.h"
#include "ui/host/host_findings.h"
#include "ui/shell/sheet.h"

#include <QApplication>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using protocol::Finding;

namespace {

constexpr qsizetype mostNetworks = 50; ///< that are remembered

/// The same when the computer comes back, even with another address of that network: without what
/// an IPv4 network of 24 bits, or an IPv6 one of 64, gives its computers.
QString networkOf(const Finding& doubt, const QString& address)
{
    const QString net = address.contains(u':') ? address.section(u"::"_s, 0, 0).section(u':', 0, 3)
                                               : address.section(u'.', 0, 2);
    return doubt.problem + u' ' + net + u' ' + doubt.subject;
}

} // namespace

NetworkDoubt::NetworkDoubt(
    HostWatcher& watcher, Settings& settings, QWidget& window, QObject* owner)
    : QObject(owner)
    , m_watcher(watcher)
    , m_settings(settings)
    , m_window(window)
{
    connect(&watcher, &HostWatcher::changed, this, &NetworkDoubt::review);
}

void NetworkDoubt::review()
{
    const std::optional<protocol::HostStatus>& status = m_watcher.status();
    if (!status || !status->hosting) {
        m_begun = m_watcher.isBusy() ? Begun::Here : Begun::ByItself;
        m_addresses.clear();
        m_asked.clear();
        if (m_dialog)
            m_dialog->reject();
        return;
    }
    if (m_watcher.isBusy() || status->addresses == m_addresses)
        return;
    m_addresses = status->addresses;
    look(status->port, std::exchange(m_begun, Begun::ByItself));
}

void NetworkDoubt::look(qint64 port, Begun begun)
{
    if (!m_watcher.account())
        return;
    models::callServer(*m_watcher.account(), protocol::hostDiagnose, std::nullopt,
        protocol::HostDiagnose { .port = port })
        .then(this,
            [this, begun, looked = m_addresses](const Result<protocol::Diagnosis>& diagnosis) {
                // Without an answer nothing is known that would speak against hosting.
                if (diagnosis && looked == m_addresses && !looked.isEmpty())
                    take(*diagnosis, begun);
            });
}

void NetworkDoubt::take(const protocol::Diagnosis& diagnosis, Begun begun)
{
    const auto doubt = std::ranges::find_if(diagnosis.findings, HostFindings::isDoubt);
    if (doubt == diagnosis.findings.end()) {
        if (m_dialog) // about a network that it is not in any more
            m_dialog->reject();
        return;
    }
    const QString network = networkOf(*doubt, m_addresses.front());
    if (begun == Begun::Here)
        return accept(network);
    if (m_asked.contains(network) || m_settings.hostedNetworks().contains(network))
        return;
    m_asked.append(network);
    ask(network, HostFindings::sentence(*doubt));
}

void NetworkDoubt::ask(const QString& network, const QString& doubt)
{
    if (m_dialog)
        m_dialog->reject();
    auto* sheet = new Sheet(tr("Go on hosting in this network?"), doubt, &m_window);
    sheet->addCloseButton(tr("Later"))->setAutoDefault(false);
    Button* stop = sheet->addButton(tr("&Stop hosting"), ButtonKind::Secondary);
    Button* goOn = sheet->addButton(tr("&Go on hosting"), ButtonKind::Primary);
    stop->setObjectName(u"stopHosting"_s);
    goOn->setObjectName(u"goOnHosting"_s);
    // It comes while the person may be writing: no key that is meant for something else answers.
    for (Button* button : { stop, goOn }) {
        button->setAutoDefault(false);
        button->setDefault(false);
    }
    sheet->setFocusPolicy(Qt::StrongFocus);
    sheet->setFocus();
    connect(stop, &QPushButton::clicked, sheet, &QDialog::reject);
    connect(stop, &QPushButton::clicked, &m_watcher, &HostWatcher::stop);
    connect(goOn, &QPushButton::clicked, sheet, &QDialog::accept);
    connect(sheet, &QDialog::accepted, this, [this, network] { accept(network); });
    m_dialog = sheet;
    QApplication::alert(&m_window);
    sheet->open();
}

void NetworkDoubt::accept(const QString& network)
{
    QStringList known = m_settings.hostedNetworks();
    known.removeAll(network);
    known.prepend(network);
    m_settings.setHostedNetworks(known.mid(0, mostNetworks));
}

} // namespace hearth::ui
