// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"

#include <memory>
#include <vector>

namespace hearth::models {

/// The accounts of flows that have not ended: each is held by its own question to a server, which
/// would keep it for ever when the answer finds no event loop any more. Child of the client, which
/// deletes it first: what is under way then ends with `aborted`. Thread of the client.
class AccountsUnderWay final : public QObject {
    Q_OBJECT

public:
    using Held = std::shared_ptr<std::unique_ptr<Account>>;

    /// The one of this client, made when it is first asked for.
    static AccountsUnderWay& of(QObject& client);
    ~AccountsUnderWay() override;

    void add(const Held& account);

private:
    explicit AccountsUnderWay(QObject& client);

    std::vector<std::weak_ptr<std::unique_ptr<Account>>> m_held;
};

} // namespace hearth::models
