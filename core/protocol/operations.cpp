// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/operations.h"

namespace hearth::protocol {

const QList<OperationInfo>& operationList()
{
    static const QList<OperationInfo> list = [] {
        QList<OperationInfo> out;
        std::apply(
            [&](const auto&... op) {
                (out.append({ QString::fromLatin1(op.name), op.scope, op.effect, op.caller }), ...);
            },
            allOperations);
        return out;
    }();
    return list;
}

const OperationInfo* findOperation(QStringView name)
{
    static const QHash<QString, const OperationInfo*> byName = [] {
        QHash<QString, const OperationInfo*> out;
        for (const OperationInfo& info : operationList())
            out.insert(info.name, &info);
        return out;
    }();
    return byName.value(name.toString());
}

} // namespace hearth::protocol
