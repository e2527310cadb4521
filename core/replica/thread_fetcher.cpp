// SPDX-License-Identifier: Apache-2.0
#include "core/replica/thread_fetcher.h"

namespace hearth::replica {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 repliesPerPage = 500;

} // namespace

ThreadFetcher::ThreadFetcher(const Parts& parts, QObject* owner)
    : QObject(owner)
    , m_parts(parts)
{
}

Future<void> ThreadFetcher::fetch(RoomId room, MessageId root)
{
    if (!m_parts.provider)
        return ready<void>(fail(ErrorCode::Unavailable, u"there is no connection"_s));
    const Order order { .room = room, .root = root, .anchor = {}, .promise = {} };
    m_parts.provider->persistence()
        .call(protocol::messageGetById, m_parts.workspace, { root })
        .then(this, [this, order](const Result<Message>& message) {
            if (!message) {
                order.promise.resolve(std::unexpected(message.error()));
                return;
            }
            if (const auto stored = store(order.room, { .messages = { *message } }); !stored)
                order.promise.resolve(std::unexpected(stored.error()));
            else
                request(order);
        });
    return order.promise.future();
}

void ThreadFetcher::request(Order order)
{
    if (!m_parts.provider) {
        order.promise.resolve(fail(ErrorCode::Unavailable, u"there is no connection"_s));
        return;
    }
    m_parts.provider->persistence()
        .call(protocol::messageList, m_parts.workspace,
            { .roomId = order.room,
                .parentId = order.root,
                .anchor = order.anchor,
                .direction = protocol::PageDirection::After,
                .limit = repliesPerPage })
        .then(this,
            [this, order](const Result<protocol::MessagePage>& page) { answered(order, page); });
}

void ThreadFetcher::answered(Order order, const Result<protocol::MessagePage>& page)
{
    if (!page) {
        order.promise.resolve(std::unexpected(page.error()));
        return;
    }
    const Result<void> stored = store(order.room, *page);
    if (!stored || !page->more || page->messages.isEmpty()) {
        order.promise.resolve(stored);
        return;
    }
    order.anchor = page->messages.last().position;
    request(std::move(order));
}

Result<void> ThreadFetcher::store(RoomId room, const protocol::MessagePage& page)
{
    HEARTH_TRY(const Changes changes, m_parts.store->applyThread(room, page));
    if (!changes.isEmpty())
        Q_EMIT stored(changes);
    return {};
}

} // namespace hearth::replica
