// SPDX-License-Identifier: Apache-2.0
// The part of Workload that is about who is in the workspace, and as what.
#include "tests/sim/workload.h"

#include <array>
#include <tuple>

namespace hearth::sim {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// This and the next by a call, as no part of the program puts them into an outbox.
void Workload::changeRole()
{
    SimDevice& ada = *m_world.devices().front();
    if (!ada.session())
        return;
    const auto snapshot = m_world.await(ada.session()->snapshot(), 1s);
    if (!snapshot || !ada.session())
        return;
    const Member& one = snapshot->members.at(
        m_world.below(static_cast<int>(snapshot->members.size())));
    if (one.role == Role::Owner)
        return;
    constexpr std::array roles { Role::Admin, Role::Member, Role::Guest };
    const Role role = roles.at(static_cast<std::size_t>(m_world.below(3)));
    m_what = u"%1 becomes %2"_s.arg(one.displayName, QLatin1StringView(enumName(role)));
    std::ignore = ada.provider()->persistence().call(
        protocol::memberUpdateRole, m_world.workspace(), { one.id, role });
}

void Workload::removeMember()
{
    SimDevice& ada = *m_world.devices().front();
    if (!ada.session())
        return;
    const auto snapshot = m_world.await(ada.session()->snapshot(), 1s);
    if (!snapshot || !ada.session())
        return;
    const Member& one = snapshot->members.at(
        m_world.below(static_cast<int>(snapshot->members.size())));
    if (one.role == Role::Owner)
        return;
    m_what = one.displayName + u" is removed"_s;
    std::ignore = ada.provider()->persistence().call(
        protocol::memberRemove, m_world.workspace(), { one.id });
}

/// Whoever was removed needs that before the code works for them. It may be too late or too early:
/// then they try again some other time.
void Workload::letBackIn(const UserId& user)
{
    SimDevice& ada = *m_world.devices().front();
    if (!ada.session())
        return;
    const auto snapshot = m_world.await(ada.session()->snapshot(), 1s);
    if (!snapshot || !ada.provider())
        return;
    for (const Member& member : snapshot->members) {
        if (member.userId != user || member.state != MemberState::Removed)
            continue;
        const Future<Member> answer = ada.provider()->persistence().call(
            protocol::memberReadmit, m_world.workspace(), { member.id });
        m_world.pass(20s, [&] { return answer.isFinished(); });
    }
}

void Workload::rejoin()
{
    SimDevice* device = somebody();
    if (!device)
        return;
    const auto ended = device->session()->syncState().ended;
    if (!ended)
        return;
    m_what = device->person() + u" joins again"_s;
    const QString person = device->person();
    letBackIn(device->user());
    if (!device->provider())
        return;
    // The client does it when the server lists the workspace again. Where the answer is long on its
    // way, nobody waits for it here, and Eve is a member all the same.
    const auto reopen = [this, person](const Result<protocol::WorkspaceSummary>& joined) {
        if (!joined)
            return;
        for (const auto& other : m_world.devices()) {
            if (other->person() == person && other->session())
                other->reopenSession();
        }
    };
    const Future<protocol::WorkspaceSummary> answer = device->provider()->persistence().call(
        protocol::workspaceJoin, {}, { .code = m_world.joinCode(), .displayName = person });
    answer.then(device->provider(), reopen);
    m_world.pass(20s, [&] { return answer.isFinished(); });
    m_world.pass(1ms);
}

void Workload::describeSelf()
{
    SimDevice* device = somebody();
    if (!device)
        return;
    m_what = device->name() + u" says what they do"_s;
    protocol::MemberUpdateProfile args;
    args.title = words();
    device->submit(protocol::memberUpdateProfile, args, {});
}

void Workload::portraySelf()
{
    SimDevice* device = somebody();
    if (!device)
        return;
    m_what = device->name() + u" shows another picture of themselves"_s;
    // The head of a PNG of one pixel: the server decodes no more.
    static const QString picture = QString::fromLatin1(
        QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1", 24).toBase64());
    device->submit(protocol::memberSetAvatar,
        { .id = AvatarId::generate(device->clock(), device->random()), .image = picture }, {});
}

void Workload::hideSelf()
{
    SimDevice* device = somebody();
    if (!device)
        return;
    m_what = device->name() + u" shows no picture of themselves"_s;
    device->submit(protocol::memberRemoveAvatar, {}, {});
}

} // namespace hearth::sim
