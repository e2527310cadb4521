// SPDX-License-Identifier: Apache-2.0
#include "ui/host/moves_dialog.h"

#include "ui/host/move_away_dialog.h"
#include "ui/host/move_text.h"
#include "ui/host/take_in_dialog.h"
#include "ui/shell/confirm.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using models::MoveActions;
using protocol::Departure;
using protocol::MoveState;

namespace {

constexpr auto pollInterval = 500ms;

} // namespace

MovesDialog::MovesDialog(models::Account& account, QWidget* parent)
    : Sheet(tr("Moving"),
          tr("A workspace can move to another computer that runs Hearth, with its people, messages "
             "and files. Everybody's Hearth finds it there by itself."),
          parent)
    , m_account(&account)
    , m_none(new Label(tr("Nothing has moved yet."), TextRole::Muted, this))
{
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(metrics::grid);
    body().addWidget(m_none);
    body().addLayout(m_rows);
    Button* away = addButton(
        tr("&Move to another computer…"), ButtonKind::Secondary, Side::Leading);
    away->setObjectName(u"moveAway"_s);
    Button* in = addButton(tr("&Take a workspace in…"), ButtonKind::Secondary, Side::Leading);
    in->setObjectName(u"takeIn"_s);
    addCloseButton(tr("Close"));
    connect(away, &QPushButton::clicked, this, &MovesDialog::moveAway);
    connect(in, &QPushButton::clicked, this, &MovesDialog::takeIn);
    connect(&m_poll, &QTimer::timeout, this, &MovesDialog::refresh);
    m_poll.start(pollInterval);
    refresh();
}

void MovesDialog::moveAway()
{
    if (!m_account)
        return;
    auto* dialog = new MoveAwayDialog(*m_account, this);
    connect(dialog, &MoveAwayDialog::begun, this, &MovesDialog::refresh);
    dialog->open();
}

void MovesDialog::takeIn()
{
    if (m_account)
        (new TakeInDialog(*m_account, this))->open();
}

void MovesDialog::sayWhere(const Departure& departure)
{
    if (!m_account)
        return;
    auto* dialog = new MoveAwayDialog(*m_account, departure, this);
    connect(dialog, &MoveAwayDialog::begun, this, &MovesDialog::refresh);
    dialog->open();
}

void MovesDialog::askToTakeBack(const Departure& departure)
{
    const QString text = departure.state == MoveState::InFile
        ? tr("If somebody has opened the file, or opens it later, there are two: what is "
             "written in one never comes to the other.")
        : tr("Only if the other computer is gone for good. If it comes back and has the workspace, "
             "there are two: what is written in one never comes to the other.");
    confirm(this,
        { .title = tr("Open %1 here again?").arg(departure.name),
            .text = text,
            .verb = tr("Open it here"),
            .kind = ButtonKind::Danger },
        [this, id = departure.workspaceId] { perform(&MoveActions::takeBack, id); });
}

void MovesDialog::askToDiscard(const Departure& departure)
{
    confirm(this,
        { .title = tr("Delete the closed copy of %1?").arg(departure.name),
            .text = tr("Its messages and files on this computer are deleted. Where it is now stays "
                       "known, so that people who were away find it."),
            .verb = tr("Delete"),
            .kind = ButtonKind::Danger },
        [this, id = departure.workspaceId] { perform(&MoveActions::discardCopy, id); });
}

void MovesDialog::askToForget(const protocol::MoveArrival& arrival)
{
    confirm(this,
        { .title = tr("Delete what has come of %1?").arg(arrival.name),
            .text = tr("What has come of its messages and files is deleted from this computer, and "
                       "nothing more of it comes. It stays on the computer that it comes from, or "
                       "opens there again by itself if it is closed. If that computer is gone for "
                       "good, this may be the last copy. To move it after all, begin there again "
                       "with a new link."),
            .verb = tr("Delete"),
            .kind = ButtonKind::Danger },
        [this, id = arrival.id] { forget(id); });
}

void MovesDialog::perform(Call call, const WorkspaceId& workspace)
{
    if (!m_account)
        return;
    clearMessage();
    const MoveActions actions(*m_account);
    (actions.*call)(workspace).then(this, [this](const Result<Departure>& done) {
        if (!done)
            return refuse(done.error());
        refresh();
    });
}

void MovesDialog::forget(const MoveId& move)
{
    if (!m_account)
        return;
    clearMessage();
    MoveActions(*m_account)
        .forgetArrival(move)
        .then(this, [this](const Result<protocol::Nothing>& done) {
            // Its old server may have given it up meanwhile.
            if (!done && done.error().code != ErrorCode::NotFound)
                return refuse(done.error());
            refresh();
        });
}

void MovesDialog::refuse(const Error& error)
{
    const protocol::MoveProblem problem = MoveText::problemOf(error);
    if (problem != protocol::MoveProblem::None)
        showMessage(MessageTone::Error, MoveText::problem(problem));
    else if (error.code == ErrorCode::Conflict)
        showMessage(
            MessageTone::Error, tr("It is too late for this: the move has gone on meanwhile."));
    else
        showError(error, ErrorContext::Server);
}

void MovesDialog::refresh()
{
    if (!m_account)
        return;
    MoveActions(*m_account).list().then(this, [this](const Result<protocol::MoveList>& list) {
        if (!list) {
            m_poll.stop();
            return refuse(list.error());
        }
        // What has the keyboard stays as long as nothing has changed.
        if (list->departures == m_shown.departures && list->arrivals == m_shown.arrivals)
            return;
        m_shown = *list;
        showMoves(*list);
    });
}

QList<MovesDialog::Act> MovesDialog::actsFor(const Departure& departure)
{
    QList<Act> acts;
    if (departure.state == MoveState::Copying)
        acts.append({ .text = tr("Cancel"),
            .perform = [this, id = departure.workspaceId] { perform(&MoveActions::cancel, id); } });
    if (departure.state == MoveState::InFile)
        acts.append(
            { .text = tr("Say where…"), .perform = [this, departure] { sayWhere(departure); } });
    const bool waits = departure.state == MoveState::Moved && !departure.arrived;
    if (departure.state == MoveState::InFile || waits)
        acts.append({ .text = tr("Open here again…"),
            .perform = [this, departure] { askToTakeBack(departure); } });
    if (departure.state == MoveState::Moved && departure.arrived && departure.copyKept)
        acts.append({ .text = tr("Delete the copy…"),
            .perform = [this, departure] { askToDiscard(departure); } });
    return acts;
}

QList<MovesDialog::Act> MovesDialog::actsFor(const protocol::MoveArrival& arrival)
{
    if (arrival.active)
        return {};
    return { { .text = tr("Delete what came…"),
        .perform = [this, arrival] { askToForget(arrival); } } };
}

QWidget* MovesDialog::buttonsFor(const QList<Act>& acts, const QString& workspace)
{
    auto* buttons = new QWidget(this);
    auto* layout = new QHBoxLayout(buttons);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::grid);
    for (const Act& act : acts) {
        auto* button = new Button(act.text, ButtonKind::Quiet, buttons);
        button->setAutoDefault(false);
        button->setAccessibleName(tr("%1: %2", "action and workspace").arg(act.text, workspace));
        layout->addWidget(button);
        connect(button, &QPushButton::clicked, this, act.perform);
    }
    return buttons;
}

void MovesDialog::showMoves(const protocol::MoveList& list)
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (const Departure& departure : list.departures) {
        auto* row = new SheetRow(departure.name, MoveText::departure(departure),
            buttonsFor(actsFor(departure), departure.name), this);
        row->setObjectName(u"departure"_s);
        m_rows->addWidget(row);
    }
    for (const protocol::MoveArrival& arrival : list.arrivals) {
        auto* row = new SheetRow(arrival.name, MoveText::arrival(arrival),
            buttonsFor(actsFor(arrival), arrival.name), this);
        row->setObjectName(u"arrival"_s);
        m_rows->addWidget(row);
    }
    m_none->setVisible(list.departures.isEmpty() && list.arrivals.isEmpty());
    fit();
}

} // namespace hearth::ui
