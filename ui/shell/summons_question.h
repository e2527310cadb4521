// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/summons.h"
#include "core/models/workspace_context.h"

#include <QTimer>

#include <functional>

class QWidget;

namespace hearth::ui {

/// What is about to go out.
struct Summoning {
    RoomId room;
    QString markdown;
    models::Summons before = models::Summons::Nobody; ///< whom it has called already
    /// Only for who follows its thread, and those are called unasked: they are few, and want to
    /// hear of it.
    bool inThreadAlone = false;
};

/// Asks a writer before @here or @channel calls a crowd. How many people are in a public channel is
/// asked of the server; where no answer comes in a moment, the most that it can be is said.
/// Window's thread.
class SummonsQuestion final : public QObject {
    Q_OBJECT

public:
    /// What is asked stands over the window of `place`, which outlives it.
    explicit SummonsQuestion(QWidget& place);

    /// Calls `agreed` at once where there is nothing to ask; otherwise if the person says yes, or
    /// if the room turns out to be small. A question that is still on its way is dropped. The
    /// workspace outlives the time until `drop`.
    void review(models::WorkspaceContext& workspace, const Summoning& summoning,
        std::function<void()> agreed);
    /// Whatever is on its way is not asked any more.
    void drop();

private:
    void settle(const models::Audience& audience);
    void count(models::WorkspaceContext& workspace, const RoomId& room);

    QWidget& m_place;
    QTimer m_patience;
    models::Audience m_known;
    models::Summons m_summons = models::Summons::Nobody;
    std::function<void()> m_agreed; ///< empty: nothing is on its way
    quint64 m_round = 0; ///< an answer for an earlier question is of no use
};

} // namespace hearth::ui
