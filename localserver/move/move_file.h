// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/move/moving_people.h"

namespace hearth::server {

/// What makes a workspace that moves of the backup of one: lies in its file beside the workspace.
/// Only ever in an encrypted one.
struct MoveFileContent {
    MoveId move;
    WorkspaceId workspace;
    QString name;
    QString secret; ///< signs the passes of its people
    MovedPeople people;
};

namespace moveFile {
/// Behind the name of a file until the workspace in it is closed here for good.
inline constexpr QLatin1StringView unfinished { ".moving" };
} // namespace moveFile

} // namespace hearth::server

template <>
struct hearth::Descriptor<hearth::server::MoveFileContent> {
    using T = hearth::server::MoveFileContent;
    static constexpr std::tuple fields { field("move", &T::move), field("workspace", &T::workspace),
        field("name", &T::name), field("secret", &T::secret), field("people", &T::people) };
};
