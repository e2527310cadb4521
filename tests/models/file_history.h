// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"
#include "tests/replica/session_fixture.h"

namespace hearth::test {

/// A room whose newest messages are on this device, while older ones are under way: the server
/// answers when the test says so.
class FileHistory {
public:
    FileHistory()
    {
        f.start = snapshot({ general });
        f.held.insert(QStringLiteral("message.list"));
        f.open();
        f.goOnline();
    }

    static Message withFile(Position position, const QString& name = QStringLiteral("plan.pdf"),
        const QString& mimeType = QStringLiteral("application/pdf"), MemberId author = bob)
    {
        Message one = message(general, position, QStringLiteral("hello"), author);
        one.files = { { .id = FileId::derive("file " + QByteArray::number(position)),
            .name = name,
            .mimeType = mimeType,
            .size = 2048,
            .state = FileState::Stored } };
        return one;
    }
    /// The page of history that is asked for, and nothing else is.
    void answer(const QList<Message>& messages, bool more)
    {
        QTRY_COMPARE(f.promises.size(), 1);
        f.promises.takeFirst().second.resolve(
            toJsonValue(protocol::MessagePage { .messages = messages, .more = more }));
    }
    /// With these messages here.
    void begin(const QList<Message>& newest)
    {
        answer(newest, true);
        QTRY_COMPARE(f.promises.size(), 1);
        context = std::make_unique<models::WorkspaceContext>(std::move(f.session));
        QTRY_VERIFY(context->directory().isLoaded());
    }

    SessionFixture f;
    std::unique_ptr<models::WorkspaceContext> context;
};

} // namespace hearth::test
