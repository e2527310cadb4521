// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/envelope.h"
#include "core/protocol/link.h"

#include <QJsonArray>
#include <QObject>

#include <deque>
#include <memory>

namespace hearth::test {

/// The other end of a ScriptedLink: what no real server does on demand (garbage, silence, an older
/// protocol) is said here by the test itself. Outlives the link.
class Peer : public QObject {
public:
    int openings = 0;
    bool isOpen = false;
    bool answersHello = true; ///< with `hello`
    bool opens = true; ///< otherwise opening stays without an answer
    std::optional<Error> refuses; ///< opening ends with this
    protocol::ServerHello hello { .version = protocol::protocolVersion,
        .server = QStringLiteral("scripted/1"),
        .instanceId = QStringLiteral("i"),
        .features = { QStringLiteral("auth"), QStringLiteral("workspace"),
            QStringLiteral("message"), QStringLiteral("events") } };
    std::optional<QString> goodToken; ///< a hello with it is authenticated
    std::vector<protocol::ClientHello> hellos;
    std::deque<protocol::Request> requests; ///< unanswered, oldest first
    int pings = 0;
    bool answersPings = true;
    std::function<std::optional<Result<QJsonValue>>(const protocol::Request&)>
        answers; ///< nothing: leave it to the test

    void say(const QByteArray& text)
    {
        later([this, text] {
            if (isOpen)
                m_handlers.received(text);
        });
    }

    void answer(qint64 id, const Result<QJsonValue>& result)
    {
        QJsonObject response { { QStringLiteral("id"), id } };
        if (result)
            response.insert(QStringLiteral("result"), *result);
        else
            response.insert(
                QStringLiteral("error"), *parseJson(toJson(protocol::toBody(result.error()))));
        say(QJsonDocument(QJsonObject { { QStringLiteral("response"), response } })
                .toJson(QJsonDocument::Compact));
    }

    /// Answers the oldest request that has none.
    void answerNext(const Result<QJsonValue>& result)
    {
        answer(requests.front().id, result);
        requests.pop_front();
    }

    void farewell(const Error& reason)
    {
        say(toJson(protocol::ServerEnvelope { .hello = {},
            .response = {},
            .push = {},
            .pong = {},
            .goodbye = protocol::Goodbye { protocol::toBody(reason) } }));
    }

    void push(const WorkspaceId& workspace, const QByteArray& batch, bool lagged = false)
    {
        protocol::Push push { .workspaceId = workspace, .lagged = lagged, .batch = {} };
        if (!lagged)
            push.batch = RawJson { batch };
        say(toJson(protocol::ServerEnvelope {
            .hello = {}, .response = {}, .push = push, .pong = {}, .goodbye = {} }));
    }

    /// The network breaks.
    void cut()
    {
        later([this] {
            if (!std::exchange(isOpen, false))
                return;
            const protocol::Link::Handlers handlers = std::exchange(m_handlers, {});
            handlers.closed({ .code = ErrorCode::Unavailable, .message = QStringLiteral("cut") });
        });
    }

private:
    friend class ScriptedLink;

    void later(std::function<void()> work)
    {
        QMetaObject::invokeMethod(this, std::move(work), Qt::QueuedConnection);
    }

    void open(const protocol::Link* link, protocol::Link::Handlers handlers)
    {
        m_link = link;
        ++openings;
        m_handlers = std::move(handlers);
        later([this, opening = openings] {
            if (opening != openings || !m_handlers.opened || !opens)
                return;
            if (refuses) {
                const protocol::Link::Handlers taken = std::exchange(m_handlers, {});
                taken.closed(*refuses);
                return;
            }
            isOpen = true;
            m_handlers.opened();
        });
    }

    void close(const protocol::Link* link)
    {
        // An earlier link that goes only now.
        if (link != m_link)
            return;
        isOpen = false;
        m_handlers = {};
    }

    void receive(const QByteArray& text)
    {
        if (!isOpen)
            return;
        const Result<protocol::ClientEnvelope> envelope = fromJsonText<protocol::ClientEnvelope>(
            text);
        if (envelope->hello) {
            hellos.push_back(*envelope->hello);
            protocol::ServerHello mine = hello;
            mine.authenticated = goodToken && envelope->hello->accessToken == goodToken;
            if (answersHello)
                say(toJson(protocol::ServerEnvelope {
                    .hello = mine, .response = {}, .push = {}, .pong = {}, .goodbye = {} }));
        }
        if (envelope->ping) {
            ++pings;
            if (answersPings)
                say(toJson(protocol::ServerEnvelope { .hello = {},
                    .response = {},
                    .push = {},
                    .pong = envelope->ping,
                    .goodbye = {} }));
        }
        if (envelope->request) {
            requests.push_back(*envelope->request);
            const std::optional<Result<QJsonValue>> result = answers ? answers(*envelope->request)
                                                                     : std::nullopt;
            if (result) {
                answer(envelope->request->id, *result);
                requests.pop_back();
            }
        }
    }

    const protocol::Link* m_link = nullptr;
    protocol::Link::Handlers m_handlers;
};

class ScriptedLink final : public protocol::Link {
public:
    explicit ScriptedLink(Peer& peer)
        : m_peer(peer)
    {
    }
    ~ScriptedLink() override { m_peer.close(this); }

    void open(Handlers handlers) override { m_peer.open(this, std::move(handlers)); }
    void send(const QByteArray& text) override { m_peer.receive(text); }
    void close() override { m_peer.close(this); }

private:
    Peer& m_peer;
};

} // namespace hearth::test
