// SPDX-License-Identifier: Apache-2.0
#include "ui/host/host_findings.h"

#include "core/models/server_call.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/labels.h"

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using protocol::CheckState;
using protocol::Finding;

namespace {

constexpr auto closed = "Closed"_L1;
constexpr auto unknown = "Unknown"_L1;

bool hasCommand(const Finding& finding)
{
    return finding.check == "firewall"_L1 || finding.check == "discovery"_L1;
}

} // namespace

HostFindings::HostFindings(const HostWatcher& watcher, QWidget* parent)
    : QWidget(parent)
    , m_watcher(watcher)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    setAccessibleName(tr("What others meet on their way here"));
}

void HostFindings::look(qint64 port)
{
    const quint64 round = ++m_round;
    if (!m_watcher.account()) {
        Q_EMIT looked();
        return;
    }
    models::callServer(*m_watcher.account(), protocol::hostDiagnose, std::nullopt,
        protocol::HostDiagnose { .port = port })
        .then(this, [this, round](const Result<protocol::Diagnosis>& diagnosis) {
            if (round != m_round)
                return;
            // Without an answer nothing is known that would speak against hosting.
            take(diagnosis.value_or(protocol::Diagnosis {}));
        });
}

bool HostFindings::isDoubt(const Finding& finding)
{
    return finding.check == "networkKind"_L1 && finding.state != CheckState::Ok;
}

QString HostFindings::doubt() const
{
    const auto kind = std::ranges::find_if(m_diagnosis.findings, isDoubt);
    return kind == m_diagnosis.findings.end() ? QString() : sentence(*kind);
}

void HostFindings::take(const protocol::Diagnosis& diagnosis)
{
    const bool isNews = diagnosis.findings != m_diagnosis.findings;
    m_diagnosis = diagnosis;
    if (isNews) {
        delete m_list;
        m_list = new QWidget(this);
        auto* column = new QVBoxLayout(m_list);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(metrics::smallGap);
        m_layout->addWidget(m_list);
        for (const Finding& finding : m_diagnosis.findings) {
            if (finding.state != CheckState::Ok)
                addRow(finding);
        }
        m_list->show();
    }
    Q_EMIT looked();
}

void HostFindings::addRow(const Finding& finding)
{
    auto* text = new Label(sentence(finding), TextRole::Muted, m_list);
    text->setWordWrap(true);
    m_list->layout()->addWidget(text);
    if (!hasCommand(finding) || finding.subject.isEmpty())
        return;
    auto* command = new CopyField(tr("Command for an administrator"), m_list);
    command->setObjectName(finding.check);
    command->setValue(finding.subject);
    m_list->layout()->addWidget(command);
    if (const QString more = permanence(finding); !more.isEmpty()) {
        auto* lasting = new Label(more, TextRole::Muted, m_list);
        lasting->setWordWrap(true);
        m_list->layout()->addWidget(lasting);
    }
}

QString HostFindings::sentence(const Finding& finding)
{
    const QString& problem = finding.problem;
    if (problem == "another"_L1)
        return tr("The usual port is taken by another program, so Hearth listens on port %1. Links "
                  "carry it: nothing is to be done.")
            .arg(finding.subject);
    if (problem == "willMove"_L1)
        return tr("Another program uses port %1. Hearth takes a free one, and links carry it.")
            .arg(finding.subject);
    if (problem == "none"_L1)
        return tr("This computer is in no network. Connect it: until then nobody else gets here.");
    if (problem == "ipv6Only"_L1)
        return tr("This computer has only IPv6 addresses. Whoever joins needs IPv6 too.");
    if (problem == "unseen"_L1)
        return tr("In its sandbox (Flatpak) Hearth cannot see whether a firewall is on. If nobody "
                  "gets in, an administrator has to open the port.");
    if (problem.endsWith(closed))
        return tr("The firewall %1 keeps the port closed, so nobody else gets in. An administrator "
                  "opens it with this command:")
            .arg(problem.chopped(closed.size()));
    if (problem.endsWith(unknown))
        return tr("The firewall %1 is on, and only an administrator can see what it lets in. If "
                  "nobody gets in, this command opens the port:")
            .arg(problem.chopped(unknown.size()));
    if (problem == "openWireless"_L1)
        return tr("The Wi-Fi “%1” lets everybody in. Strangers there can see that a server runs "
                  "here; without a link they cannot join.")
            .arg(finding.subject);
    if (problem == "publicZone"_L1)
        return tr(
            "This network counts as one of strangers. Host only where you know who is in it.");
    if (problem == "metered"_L1)
        return tr("This connection is metered: what people send and fetch may cost you money.");
    if (problem == "notRunning"_L1)
        return tr("Nobody finds this host by looking for it, as no DNS-SD service (Avahi) runs "
                  "here. Links work all the same. This command adds it:");
    return finding.nextStep.isEmpty() ? finding.message
                                      : finding.message + u". "_s + finding.nextStep;
}

QString HostFindings::permanence(const Finding& finding)
{
    if (finding.check != "firewall"_L1)
        return {};
    // The others keep what they are told.
    QString file;
    if (finding.problem.startsWith("nftables"_L1))
        file = u"/etc/nftables.conf"_s;
    else if (finding.problem.startsWith("iptables"_L1))
        file = u"/etc/iptables/rules.v4"_s;
    if (file.isEmpty())
        return {};
    return tr("This lasts until the computer starts anew. For good, the rule has to be written to "
              "%1 as well.")
        .arg(file);
}

} // namespace hearth::ui
