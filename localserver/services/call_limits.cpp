// SPDX-License-Identifier: Apache-2.0
#include "localserver/services/call_limits.h"

#include <QHostAddress>

#include <algorithm>
#include <array>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr auto everything = "calls";
constexpr auto uploads = "uploads";
constexpr auto searches = "searches";
constexpr auto invitations = "invitations";

constexpr qsizetype rememberedNames = 100'000;

constexpr std::array table {
    CallLimit { everything, LimitPer::Session, { .burst = 5000, .perSecond = 1000 } },
    CallLimit { everything, LimitPer::Account, { .burst = 10'000, .perSecond = 2000 } },
    CallLimit { everything, LimitPer::Address, { .burst = 50'000, .perSecond = 5000 } },
    CallLimit { everything, LimitPer::Workspace, { .burst = 100'000, .perSecond = 20'000 } },
    CallLimit { uploads, LimitPer::Account, { .burst = 500, .perSecond = 5 } },
    CallLimit { uploads, LimitPer::Workspace, { .burst = 10'000, .perSecond = 100 } },
    CallLimit { searches, LimitPer::Account, { .burst = 120, .perSecond = 2 } },
    CallLimit { searches, LimitPer::Workspace, { .burst = 2000, .perSecond = 100 } },
    CallLimit { invitations, LimitPer::Account, { .burst = 100, .perSecond = 0.2 } },
    CallLimit { invitations, LimitPer::Workspace, { .burst = 300, .perSecond = 1 } },
};

/// The operations of the narrower groups; all of them are `calls` besides.
struct Member {
    QLatin1StringView operation;
    const char* group;
};
constexpr std::array members {
    Member { "storage.upload"_L1, uploads },
    Member { "emoji.add"_L1, uploads },
    Member { "member.setAvatar"_L1, uploads },
    Member { "audit.list"_L1, searches },
    Member { "audit.export"_L1, searches },
    Member { "audit.verify"_L1, searches },
    Member { "doc.search"_L1, searches },
    Member { "message.history"_L1, searches },
    Member { "storage.list"_L1, searches },
    Member { "storage.search"_L1, searches },
    Member { "storage.survey"_L1, searches },
    Member { "storage.cleanUp"_L1, searches },
    Member { "retention.preview"_L1, searches },
    Member { "user.list"_L1, searches },
    Member { "invite.create"_L1, invitations },
    Member { "invite.resend"_L1, invitations },
    Member { "domain.add"_L1, invitations },
    Member { "domain.verify"_L1, invitations },
    Member { "domain.update"_L1, invitations },
    Member { "domain.checkEmail"_L1, invitations },
    Member { "workspace.regenerateJoinCode"_L1, invitations },
    Member { "workspace.create"_L1, invitations },
};

bool isOf(QStringView operation, const char* group)
{
    return group == everything || std::ranges::any_of(members, [&](const Member& member) {
        return member.group == group && operation == member.operation;
    });
}

/// Empty: this limit does not count the call.
QString subjectOf(const EndpointCall& call, LimitPer per)
{
    const CallerContext& caller = call.caller;
    switch (per) {
    case LimitPer::Address:
        return QHostAddress(caller.address).isLoopback() ? QString() : addressGroup(caller.address);
    case LimitPer::Session:
        return caller.identity ? caller.identity->session.toString() : QString();
    case LimitPer::Account:
        return caller.identity ? caller.identity->user.toString() : QString();
    case LimitPer::Workspace:
        // Whoever is not signed in names any workspace they like.
        return caller.identity ? call.request.args.value("workspaceId"_L1).toString().left(64)
                               : QString();
    }
    return {};
}

QLatin1StringView nameOf(LimitPer per)
{
    switch (per) {
    case LimitPer::Address:
        return "address"_L1;
    case LimitPer::Session:
        return "session"_L1;
    case LimitPer::Account:
        return "account"_L1;
    case LimitPer::Workspace:
        return "workspace"_L1;
    }
    return {};
}

bool isNarrower(const Allowance& one, const Allowance& other)
{
    return one.remaining < other.remaining;
}

} // namespace

std::span<const CallLimit> callLimits() { return table; }

CallLimiter::CallLimiter(const Clock& clock)
    : m_limiter(clock, rememberedNames)
{
}

Result<std::optional<Allowance>> CallLimiter::count(const EndpointCall& call)
{
    std::optional<Allowance> narrowest;
    if (call.caller.local)
        return narrowest;
    for (const CallLimit& limit : table) {
        if (!isOf(call.request.op, limit.name))
            continue;
        const QString subject = subjectOf(call, limit.per);
        if (subject.isEmpty())
            continue;
        const QString bucket = QLatin1StringView(limit.name) + u'/' + nameOf(limit.per) + u'/'
            + subject;
        HEARTH_TRY(const Allowance left, m_limiter.count(bucket, limit.rate));
        if (!narrowest || isNarrower(left, *narrowest))
            narrowest = left;
    }
    return narrowest;
}

} // namespace hearth::server
