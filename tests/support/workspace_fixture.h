// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/names.h"
#include "core/storage/transaction.h"
#include "localserver/services/new_workspace.h"
#include "localserver/services/services.h"
#include "localserver/store/sqlite/sqlite_stores.h"
#include "tests/support/manual_clock.h"

#include <QTemporaryDir>

namespace hearth::test {

/// Workspaces in a temporary folder, without a server around them.
class WorkspaceFixture {
public:
    explicit WorkspaceFixture(QByteArray vfs = {})
        : files(folder.path(), std::move(vfs))
    {
        if (const Result<void> prepared = files.prepare(clock.now()); !prepared)
            qFatal("%s", qPrintable(prepared.error().message));
    }

    /// A new one with its owner and `general`.
    WorkspaceId make()
    {
        const WorkspaceId id = WorkspaceId::generate(clock, random);
        const auto made = server::createWorkspace(files,
            { .id = id,
                .name = QStringLiteral("Team"),
                .icon = {},
                .displayName = QStringLiteral("Owner") },
            user, clock, random);
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        owner = made->memberId;
        return id;
    }

    /// A message of the owner's, not stored yet.
    [[nodiscard]] Message message(WorkspaceId workspace, const QString& body)
    {
        Message out;
        out.id = MessageId::generate(clock, random);
        out.roomId = generalRoomId(workspace);
        out.authorId = owner;
        out.body = body;
        return out;
    }

    QTemporaryDir folder;
    ManualClock clock;
    SeededRandom random;
    server::WorkspaceFiles files;
    UserId user { Uuid::derive("owner") };
    MemberId owner;
};

} // namespace hearth::test
