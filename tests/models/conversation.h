// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/client_fixture.h"

#include <QAbstractItemModelTester>

namespace hearth::test {

/// A workspace as a person has it open.
struct Opened {
    models::WorkspaceContext* context = nullptr; ///< null: this device does not have it
    RoomId general;
};

inline Opened open(Device& device, const WorkspaceId& workspace)
{
    Opened opened { .context = device.client().context(workspace), .general = {} };
    if (!opened.context)
        return opened;
    models::RoomListModel& rooms = opened.context->rooms();
    if (QTest::qWaitFor([&] { return rooms.rowCount() > 0; }, 10'000))
        opened.general = rooms.row(0).id;
    return opened;
}

/// Ivo's workspace on this device; null when it could not be made.
inline WorkspaceId startHere(Device& device)
{
    const Result<WorkspaceId> workspace = Device::wait(
        device.client().startHere(QStringLiteral("Ivo Kovač"), QStringLiteral("Northlight")));
    if (!workspace)
        qWarning().noquote() << workspace.error().message << workspace.error().field
                             << workspace.error().detail;
    return workspace.value_or(WorkspaceId {});
}

inline QStringList texts(const models::TimelineModel& model)
{
    QStringList out;
    for (int i = 0; i < model.rowCount(); ++i)
        out.append(model.row(i).source);
    return out;
}

/// A timeline under the model tester.
struct Timeline {
    explicit Timeline(models::WorkspaceContext& context, const RoomId& room)
        : model(context.timeline(room))
        , tester(model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest)
    {
        model->open();
    }
    std::unique_ptr<models::TimelineModel> model;
    QAbstractItemModelTester tester;
};

} // namespace hearth::test
