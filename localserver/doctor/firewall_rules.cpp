// SPDX-License-Identifier: Apache-2.0
#include "localserver/doctor/firewall_rules.h"

#include <QRegularExpression>

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;
using Verdict = Firewall::Verdict;

namespace {

QByteArrayList linesOf(const QByteArray& text)
{
    QByteArrayList lines;
    for (const QByteArray& line : text.split('\n'))
        lines.append(line.simplified());
    return lines;
}

/// The value behind a word, as in `--dport 7420`; empty where the word is missing.
QByteArray behind(const QByteArrayList& words, QByteArrayView word)
{
    const auto at = std::ranges::find(words, word);
    return at == words.end() || at + 1 == words.end() ? QByteArray() : *(at + 1);
}

/// One rule of ufw: `### tuple ### allow tcp 7420 0.0.0.0/0 any 0.0.0.0/0 in`.
bool ufwAllows(const QByteArray& line, quint16 port)
{
    const QByteArrayList words = line.split(' ');
    return words.size() >= 9 && words[3] == "allow" && (words[4] == "tcp" || words[4] == "any")
        && (words[5] == "any" || coversPort(words[5], port)) && words[8] == "0.0.0.0/0"
        && !line.contains(" out");
}

bool nftAllows(const QByteArray& line, quint16 port)
{
    static const QRegularExpression ports(u"tcp dport (?:\\{([^}]*)\\}|(\\S+))"_s);
    const QString text = QString::fromUtf8(line);
    const QRegularExpressionMatch match = ports.match(text);
    // A rule about some sources or one interface does not open the port to everybody.
    if (!match.hasMatch() || !text.endsWith("accept"_L1) || text.contains("saddr"_L1)
        || text.contains("iif"_L1))
        return false;
    const QString listed = match.captured(1) + match.captured(2);
    return coversPort(listed.toLatin1(), port);
}

/// Where a line of a ruleset is: within the blocks of a table and a chain, or, in a script of nft's
/// commands (`add chain inet filter input { … }`), as the command says.
class NftPlace {
public:
    /// Whether a chain begins here.
    bool enter(const QByteArray& line)
    {
        static const QRegularExpression table(
            u"^(?:(?:add|create) )?table (?:(\\w+) )?([^\\s{;]+)"_s);
        static const QRegularExpression chain(
            u"^(?:(?:add|create) )?chain (?:(?:(\\w+) )?([^\\s{;]+) )?([^\\s{;]+)"_s);
        const QString text = QString::fromUtf8(line);
        if (const auto match = table.match(text); match.hasMatch())
            enterTable(match.captured(1), match.captured(2));
        const QRegularExpressionMatch match = chain.match(text);
        if (!match.hasMatch())
            return false;
        if (match.hasCaptured(2))
            enterTable(match.captured(1), match.captured(2));
        m_chain = match.captured(3);
        return true;
    }
    [[nodiscard]] QString chain() const { return m_table + u' ' + m_chain; }

private:
    void enterTable(const QString& family, const QString& name)
    {
        m_table = (family.isEmpty() ? u"ip"_s : family) + u' ' + name; // nft(8), ADDRESS FAMILIES
    }

    QString m_table = u"inet filter"_s;
    QString m_chain = u"input"_s;
};

} // namespace

bool coversPort(QByteArrayView ports, quint16 port)
{
    const QList<QByteArray> parts = ports.toByteArray().replace('-', ':').split(',');
    return std::ranges::any_of(parts, [port](const QByteArray& part) {
        const QByteArrayList ends = part.trimmed().split(':');
        const uint first = ends.first().toUInt();
        const uint last = ends.last().toUInt();
        return first > 0 && ends.size() <= 2 && first <= port && port <= last;
    });
}

std::optional<Firewall> readUfw(
    const QByteArray& conf, const std::optional<QByteArray>& rules, quint16 port)
{
    const QByteArrayList settings = linesOf(conf);
    const bool isOn = std::ranges::any_of(settings,
        [](const QByteArray& line) { return line.toLower().replace('"', "") == "enabled=yes"; });
    if (!isOn)
        return {};
    Firewall firewall { .kind = Firewall::Kind::Ufw, .verdict = Verdict::Unknown };
    if (!rules)
        return firewall;
    const QByteArrayList lines = linesOf(*rules);
    const bool allowed = std::ranges::any_of(lines, [port](const QByteArray& line) {
        return line.startsWith("### tuple ###") && ufwAllows(line, port);
    });
    firewall.verdict = allowed ? Verdict::Open : Verdict::Closed;
    return firewall;
}

std::optional<Firewall> readNftables(const QByteArray& ruleset, quint16 port)
{
    NftPlace place;
    QString dropping; ///< the chain
    bool inInput = false;
    bool allows = false;
    bool jumps = false;
    for (const QByteArray& line : linesOf(ruleset)) {
        if (line.startsWith('#'))
            continue;
        if (place.enter(line))
            inInput = false;
        if (line.contains("hook input"))
            inInput = true;
        if (!inInput)
            continue;
        const bool drops = line.contains("policy drop") || line == "drop" || line == "reject";
        if (drops && dropping.isEmpty())
            dropping = place.chain();
        allows = allows || nftAllows(line, port);
        jumps = jumps || line.contains("jump ") || line.contains("dport @");
    }
    if (dropping.isEmpty())
        return {};
    return Firewall { .kind = Firewall::Kind::Nftables,
        .verdict = allows ? Verdict::Open
            : jumps       ? Verdict::Unknown
                          : Verdict::Closed,
        .chain = dropping };
}

std::optional<Firewall> readIptables(const QByteArray& saved, quint16 port)
{
    const QByteArrayList lines = linesOf(saved);
    const auto isInput = [](const QByteArray& line) { return line.startsWith("-A INPUT "); };
    const bool drops = std::ranges::any_of(lines, [&](const QByteArray& line) {
        return line.startsWith(":INPUT DROP")
            || (isInput(line) && line.split(' ').size() <= 6
                && (line.startsWith("-A INPUT -j DROP") || line.startsWith("-A INPUT -j REJECT")));
    });
    if (!drops)
        return {};
    const bool allows = std::ranges::any_of(lines, [&](const QByteArray& line) {
        const QByteArrayList words = line.split(' ');
        const QByteArray one = behind(words, "--dport");
        const QByteArray several = behind(words, "--dports");
        return isInput(line) && behind(words, "-j") == "ACCEPT" && behind(words, "-p") == "tcp"
            && behind(words, "-s").isEmpty() && behind(words, "-i").isEmpty()
            && (coversPort(one, port) || coversPort(several, port));
    });
    return Firewall { .kind = Firewall::Kind::Iptables,
        .verdict = allows ? Verdict::Open : Verdict::Closed };
}

QString openingCommand(const Firewall& firewall, quint16 port)
{
    const QString number = QString::number(port);
    switch (firewall.kind) {
    case Firewall::Kind::Ufw:
        return u"sudo ufw allow %1/tcp"_s.arg(number);
    case Firewall::Kind::Firewalld: {
        const QString zone = firewall.zone.isEmpty() ? QString() : u" --zone="_s + firewall.zone;
        return u"sudo firewall-cmd --permanent%1 --add-port=%2/tcp && sudo firewall-cmd --reload"_s
            .arg(zone, number);
    }
    case Firewall::Kind::Nftables:
        return u"sudo nft insert rule %1 tcp dport %2 accept"_s.arg(
            firewall.chain.isEmpty() ? u"inet filter input"_s : firewall.chain, number);
    case Firewall::Kind::Iptables:
        return u"sudo iptables -I INPUT -p tcp --dport %1 -j ACCEPT"_s.arg(number);
    }
    return {};
}

QString rulesFile(Firewall::Kind kind)
{
    switch (kind) {
    case Firewall::Kind::Nftables:
        return u"/etc/nftables.conf"_s;
    case Firewall::Kind::Iptables:
        return u"/etc/iptables/rules.v4"_s;
    case Firewall::Kind::Ufw:
    case Firewall::Kind::Firewalld:
        break;
    }
    return {};
}

QString nameOf(Firewall::Kind kind)
{
    switch (kind) {
    case Firewall::Kind::Ufw:
        return u"ufw"_s;
    case Firewall::Kind::Firewalld:
        return u"firewalld"_s;
    case Firewall::Kind::Nftables:
        return u"nftables"_s;
    case Firewall::Kind::Iptables:
        return u"iptables"_s;
    }
    return {};
}

} // namespace hearth::server
