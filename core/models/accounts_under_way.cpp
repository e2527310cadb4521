// SPDX-License-Identifier: Apache-2.0
#include "core/models/accounts_under_way.h"

namespace hearth::models {

AccountsUnderWay::AccountsUnderWay(QObject& client)
    : QObject(&client)
{
}

AccountsUnderWay::~AccountsUnderWay()
{
    for (const auto& held : m_held) {
        if (const Held account = held.lock())
            account->reset();
    }
}

AccountsUnderWay& AccountsUnderWay::of(QObject& client)
{
    auto* const known = client.findChild<AccountsUnderWay*>(Qt::FindDirectChildrenOnly);
    return known ? *known : *new AccountsUnderWay(client);
}

void AccountsUnderWay::add(const Held& account)
{
    std::erase_if(m_held, [](const auto& held) { return held.expired(); });
    m_held.emplace_back(account);
}

} // namespace hearth::models
