// SPDX-License-Identifier: Apache-2.0
#include "localserver/audit/bursts.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

bool isOver(Timestamp since, Timestamp now)
{
    return now.micros - since.micros >= std::chrono::microseconds(Bursts::window).count();
}

/// Who is behind it, as far as one can tell; two for somebody unknown who tries an account.
QStringList suspectsOf(const Refusal& refusal)
{
    const QString kind = QString::fromLatin1(enumName(refusal.kind)) + u'/' + refusal.log.toString()
        + u'/';
    if (refusal.user)
        return { kind + refusal.user->toString() };
    QStringList suspects { kind + u"address/"_s + refusal.act.address };
    if (!refusal.email.isEmpty())
        suspects.append(kind + u"account/"_s + refusal.email.toCaseFolded());
    return suspects;
}

QString counterOf(const Refusal& refusal)
{
    return suspectsOf(refusal).join(u'\n') + u'\n' + refusal.act.operation + u'\n'
        + refusal.act.result;
}

/// For whoever comes when all counters are taken: by operation alone.
QString sharedCounter(const Refusal& refusal)
{
    return refusal.log.toString() + u'\n' + refusal.act.operation;
}

/// Of many there is nobody in particular.
Refusal anonymous(Refusal refusal)
{
    refusal.act.actorId.reset();
    refusal.act.address.clear();
    refusal.act.sessionId.reset();
    refusal.user.reset();
    refusal.email.clear();
    return refusal;
}

} // namespace

bool Bursts::isAlarming(const QString& suspect, const Refusal& refusal)
{
    if (!m_suspects.contains(suspect) && m_suspects.size() >= mostCounters) {
        m_suspects.removeIf(
            [&](const auto& entry) { return isOver(entry.value().since, refusal.firstAt); });
        if (m_suspects.size() >= mostCounters)
            return false;
    }
    Suspect& known = m_suspects[suspect];
    if (known.count == 0 || isOver(known.since, refusal.firstAt))
        known = { .since = refusal.firstAt, .count = 0 };
    const qint64 limit = refusal.kind == AlertKind::Denials ? alarmingDenials : alarming;
    return ++known.count == limit;
}

BurstNews Bursts::note(const Refusal& refusal)
{
    BurstNews news = collect(refusal.firstAt, Which::Over);
    const QStringList suspects = suspectsOf(refusal);
    for (const QString& suspect : suspects) {
        if (isAlarming(suspect, refusal) && !news.alert) {
            news.alert = refusal;
            news.alert->firstAt = m_suspects[suspect].since;
            news.alert->act.count = m_suspects[suspect].count;
        }
    }
    QString counter = counterOf(refusal);
    Refusal first = refusal;
    if (!m_counters.contains(counter) && m_counters.size() >= mostCounters) {
        counter = sharedCounter(refusal);
        first = anonymous(refusal);
    }
    const auto known = m_counters.find(counter);
    if (known != m_counters.end()) {
        ++known->unwritten;
        return news;
    }
    m_counters.insert(counter, { .first = first });
    news.refusals.append(first);
    return news;
}

BurstNews Bursts::collect(Timestamp now, Which which)
{
    BurstNews news;
    m_counters.removeIf([&](const auto& entry) {
        const Counter& counter = entry.value();
        if (which == Which::Over && !isOver(counter.first.firstAt, now))
            return false;
        if (counter.unwritten > 0) {
            Refusal rest = counter.first;
            rest.act.count = counter.unwritten;
            news.refusals.append(std::move(rest));
        }
        return true;
    });
    return news;
}

} // namespace hearth::server
