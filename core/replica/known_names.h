// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/events.h"

namespace hearth::replica {

/// How many names of a server's vocabulary this program knows. A copy that an older one has made,
/// which did not understand something, is fetched anew by one that knows more.
inline constexpr auto knownNames = static_cast<qint64>(EnumNames<EventType>::names.size()
    + EnumNames<Role>::names.size() + EnumNames<MemberState>::names.size()
    + EnumNames<RoomKind>::names.size() + EnumNames<MessageKind>::names.size()
    + EnumNames<FileState>::names.size() + EnumNames<ItemKind>::names.size()
    + EnumNames<NoticeKind>::names.size() + EnumNames<SectionSort>::names.size()
    + EnumNames<NotifyLevel>::names.size() + EnumNames<Permission>::names.size()
    + EnumNames<RoomAudience>::names.size());

} // namespace hearth::replica
