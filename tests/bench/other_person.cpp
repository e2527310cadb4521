// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/other_person.h"

#include "core/protocol/envelope.h"

namespace hearth::bench {

using namespace Qt::StringLiterals;

OtherPerson::OtherPerson(const ServerSetup& server, const Person& person)
    : m_workspace(server.workspace)
    , m_accessToken(person.accessToken)
    , m_socket(static_cast<quint16>(server.port))
{
}

Result<void> OtherPerson::greet()
{
    m_socket.sendText(toJson(protocol::ClientEnvelope {
        .hello = protocol::ClientHello { .versions = { protocol::protocolVersion },
            .client = u"bench"_s,
            .accessToken = m_accessToken } }));
    m_socket.receiveText();
    send(protocol::channelList, protocol::Nothing {});
    HEARTH_TRY(const QByteArray answer, receive());
    HEARTH_TRY(const auto list, fromJsonText<protocol::RoomList>(answer));
    for (const Room& room : list.rooms)
        m_rooms.append(room.id);
    return {};
}

Result<void> OtherPerson::write(int messages, int inFlight)
{
    if (m_rooms.isEmpty())
        HEARTH_CHECK(greet());
    for (int sent = 0, answered = 0; answered < messages; ++answered) {
        for (; sent < messages && sent - answered < inFlight; ++sent) {
            send(protocol::messageCreate,
                protocol::MessageCreate { .id = MessageId::generate(m_clock, m_random),
                    .roomId = m_rooms[m_written % m_rooms.size()],
                    .parentId = {},
                    .body = u"message %1: the quick brown fox jumps over the lazy dog"_s.arg(
                        m_written) });
            ++m_written;
        }
        HEARTH_CHECK(receive());
    }
    return {};
}

template <typename Args, typename Reply>
void OtherPerson::send(const protocol::Operation<Args, Reply>& operation, const Args& args)
{
    QJsonObject object = parseJson(toJson(args)).value_or(QJsonValue()).toObject();
    object.insert(u"workspaceId"_s, m_workspace.toString());
    protocol::Request request {
        .id = ++m_requests, .op = QString::fromLatin1(operation.name), .args = object
    };
    if (operation.effect != protocol::Effect::Read)
        request.key = Uuid::generate(m_clock, m_random).toString();
    m_socket.sendText(toJson(protocol::ClientEnvelope { .request = request }));
}

Result<QByteArray> OtherPerson::receive()
{
    HEARTH_TRY(const auto envelope, fromJsonText<protocol::ServerEnvelope>(m_socket.receiveText()));
    if (!envelope.response)
        return fail(ErrorCode::Internal, u"the server said something else than an answer"_s);
    if (envelope.response->error)
        return std::unexpected(protocol::fromBody(*envelope.response->error));
    return envelope.response->result->text;
}

} // namespace hearth::bench
