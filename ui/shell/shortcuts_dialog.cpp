// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/shortcuts_dialog.h"

#include "ui/shell/commands_dialog.h"
#include "ui/shell/standard_commands.h"
#include "ui/theme/metrics.h"
#include "ui/timeline/message_actions.h"

#include <QGridLayout>
#include <QKeySequence>
#include <QScrollArea>

namespace hearth::ui {

namespace {

struct Shortcut {
    QString does;
    QString keys;
};

QString native(const QKeySequence& keys) { return keys.toString(QKeySequence::NativeText); }

QList<Shortcut> messageShortcuts()
{
    QList<Shortcut> shortcuts;
    for (const MessageActions::Entry& entry : MessageActions::all()) {
        if (entry.key != Qt::Key_unknown)
            shortcuts.append({ MessageActions::description(entry.action), native(entry.key) });
    }
    shortcuts.append({ ShortcutsDialog::tr("Vote for an option of a poll"),
        ShortcutsDialog::tr("%1 to %2", "first and last key")
            .arg(native(Qt::Key_1), native(Qt::Key_9)) });
    return shortcuts;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(SendKey sendKey, QWidget* parent)
    : Sheet(tr("Keyboard shortcuts"), {}, parent)
{
    const bool enterSends = sendKey == SendKey::Enter;
    const QList<std::pair<QString, QList<Shortcut>>> groups {
        { tr("Everywhere"),
            {
                { tr("Jump to a channel or person"), native(Qt::CTRL | Qt::Key_K) },
                { tr("Find in this conversation"), native(QKeySequence::Find) },
                { tr("First unread message"), native(Qt::CTRL | Qt::Key_J) },
                { tr("Go to a day"), native(Qt::CTRL | Qt::SHIFT | Qt::Key_J) },
                { tr("Search everywhere"), native(Qt::CTRL | Qt::SHIFT | Qt::Key_F) },
                { tr("Next or previous channel"),
                    tr("%1 / %2").arg(
                        native(Qt::ALT | Qt::Key_Down), native(Qt::ALT | Qt::Key_Up)) },
                { tr("Next or previous unread channel"),
                    tr("%1 / %2").arg(native(Qt::ALT | Qt::SHIFT | Qt::Key_Down),
                        native(Qt::ALT | Qt::SHIFT | Qt::Key_Up)) },
                { tr("Next or previous part of the window"),
                    tr("%1 / %2").arg(native(Qt::Key_F6), native(Qt::SHIFT | Qt::Key_F6)) },
                { tr("One step back"), native(Qt::Key_Escape) },
                { tr("Mark this conversation as read"), native(Qt::Key_Escape) },
                { tr("Mark everything as read"), native(Qt::SHIFT | Qt::Key_Escape) },
                { tr("New channel"), native(Qt::CTRL | Qt::Key_N) },
                { tr("New message"), native(Qt::CTRL | Qt::SHIFT | Qt::Key_N) },
                { tr("Browse channels"), native(Qt::CTRL | Qt::SHIFT | Qt::Key_L) },
                { tr("Move a channel or section of the sidebar"),
                    tr("%1 / %2").arg(native(Qt::CTRL | Qt::SHIFT | Qt::Key_Up),
                        native(Qt::CTRL | Qt::SHIFT | Qt::Key_Down)) },
                { tr("Show or hide the sidebar"), native(Qt::CTRL | Qt::SHIFT | Qt::Key_B) },
                { tr("Details of the channel"), native(Qt::CTRL | Qt::SHIFT | Qt::Key_I) },
                { tr("Members"), native(Qt::CTRL | Qt::SHIFT | Qt::Key_M) },
                { tr("Activity"), native(Qt::CTRL | Qt::SHIFT | Qt::Key_A) },
                { tr("Drafts"), native(Qt::CTRL | Qt::SHIFT | Qt::Key_D) },
                { tr("Files"), native(Qt::CTRL | Qt::SHIFT | Qt::Key_G) },
                { tr("Threads"), native(Qt::CTRL | Qt::SHIFT | Qt::Key_T) },
                { tr("Outbox"), native(Qt::CTRL | Qt::SHIFT | Qt::Key_O) },
                { tr("Saved messages"), native(Qt::CTRL | Qt::SHIFT | Qt::Key_S) },
                { tr("Scheduled messages and reminders"),
                    native(Qt::CTRL | Qt::SHIFT | Qt::Key_E) },
                { tr("Pinned messages"), native(Qt::CTRL | Qt::SHIFT | Qt::Key_P) },
                { tr("Larger or smaller text"),
                    tr("%1 / %2").arg(
                        native(Qt::CTRL | Qt::Key_Plus), native(Qt::CTRL | Qt::Key_Minus)) },
                { tr("Text in its usual size"), native(Qt::CTRL | Qt::Key_0) },
                { tr("Settings"), native(Qt::CTRL | Qt::Key_Comma) },
                { tr("This list"), native(Qt::CTRL | Qt::Key_Slash) },
                { tr("Quit"), native(Qt::CTRL | Qt::Key_Q) },
            } },
        { tr("Writing"),
            {
                { tr("Send"),
                    native(enterSends ? QKeySequence(Qt::Key_Return)
                                      : QKeySequence(Qt::CTRL | Qt::Key_Return)) },
                { tr("Send later"), native(Qt::CTRL | Qt::SHIFT | Qt::Key_Return) },
                { tr("New line"),
                    native(enterSends ? QKeySequence(Qt::SHIFT | Qt::Key_Return)
                                      : QKeySequence(Qt::Key_Return)) },
                { tr("Attach files"), native(Qt::CTRL | Qt::Key_O) },
                { tr("A command"), native(Qt::Key_Slash) },
                { tr("Suggestions for a word that is underlined"),
                    tr("%1 / %2").arg(native(Qt::Key_Menu), native(Qt::SHIFT | Qt::Key_F10)) },
                { tr("Edit the last own message"), native(Qt::Key_Up) },
                { tr("Bold, italic"),
                    tr("%1 / %2").arg(native(Qt::CTRL | Qt::Key_B), native(Qt::CTRL | Qt::Key_I)) },
                { tr("Strikethrough"), native(Qt::CTRL | Qt::SHIFT | Qt::Key_X) },
                { tr("Code, block of code"),
                    tr("%1 / %2").arg(native(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
                        native(Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_C)) },
                { tr("Quote, bulleted or numbered list"),
                    tr("%1 / %2 / %3")
                        .arg(native(Qt::CTRL | Qt::SHIFT | Qt::Key_9),
                            native(Qt::CTRL | Qt::SHIFT | Qt::Key_8),
                            native(Qt::CTRL | Qt::SHIFT | Qt::Key_7)) },
                { tr("Link"), native(Qt::CTRL | Qt::SHIFT | Qt::Key_U) },
                { tr("Paste without formatting"), native(Qt::CTRL | Qt::SHIFT | Qt::Key_V) },
                { tr("Preview, and back"), native(Qt::CTRL | Qt::ALT | Qt::Key_P) },
            } },
        { tr("Reading"),
            {
                { tr("From message to message"),
                    tr("%1 / %2").arg(native(Qt::Key_Down), native(Qt::Key_Up)) },
                { tr("Select messages"),
                    tr("%1 / %2").arg(
                        native(Qt::SHIFT | Qt::Key_Down), native(Qt::SHIFT | Qt::Key_Up)) },
                { tr("Oldest or newest message"),
                    tr("%1 / %2").arg(native(Qt::Key_Home), native(Qt::Key_End)) },
                { tr("Open its thread or links"), native(Qt::Key_Return) },
                { tr("What can be done with it"),
                    tr("%1 / %2").arg(native(Qt::Key_Menu), native(Qt::SHIFT | Qt::Key_F10)) },
                { tr("Copy what is selected"), native(QKeySequence::Copy) },
            } },
        { tr("On a message"), messageShortcuts() },
        { tr("Looking at a picture"),
            {
                { tr("Older or newer picture"),
                    tr("%1 / %2").arg(native(Qt::Key_Left), native(Qt::Key_Right)) },
                { tr("Zoom in or out"),
                    tr("%1 / %2").arg(native(Qt::Key_Plus), native(Qt::Key_Minus)) },
                { tr("All of it, or its own pixels"),
                    tr("%1 / %2").arg(native(Qt::Key_0), native(Qt::Key_1)) },
                { tr("Move what is seen of it"),
                    tr("%1 / %2 / %3 / %4")
                        .arg(native(Qt::SHIFT | Qt::Key_Left), native(Qt::SHIFT | Qt::Key_Right),
                            native(Qt::SHIFT | Qt::Key_Up), native(Qt::SHIFT | Qt::Key_Down)) },
                { tr("Copy picture"), native(QKeySequence::Copy) },
                { tr("Save as…"), native(QKeySequence::Save) },
                { tr("Open in another program"), native(QKeySequence::Open) },
                { tr("Go to the message"), native(Qt::Key_G) },
            } },
        { tr("In a list of files"),
            {
                { tr("Go to its message"), native(Qt::Key_Return) },
                { tr("Open"), native(Qt::Key_O) },
                { tr("Save as…"), native(Qt::Key_S) },
                { tr("Copy link to message"), native(Qt::Key_L) },
                { tr("Delete file…"), native(Qt::Key_Delete) },
            } },
    };
    auto* table = new QWidget;
    auto* grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, metrics::smallGap, 0);
    grid->setHorizontalSpacing(metrics::sectionGap);
    grid->setVerticalSpacing(metrics::smallGap);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const auto& [title, shortcuts] : groups) {
        if (row > 0)
            grid->setRowMinimumHeight(row++, metrics::smallGap);
        grid->addWidget(new SectionHeader(title, table), row++, 0, 1, 2);
        for (const Shortcut& shortcut : shortcuts) {
            auto* does = new Label(shortcut.does, TextRole::Body, table);
            does->setWordWrap(true);
            grid->addWidget(does, row, 0);
            grid->addWidget(
                new Label(shortcut.keys, TextRole::Muted, table), row++, 1, Qt::AlignTrailing);
        }
    }
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(table);
    scroll->setMinimumHeight(std::min(table->sizeHint().height(), metrics::dialogWidth));
    scroll->setAccessibleName(tr("Keyboard shortcuts"));
    body().addWidget(scroll, 1);
    Button* commands = addButton(tr("Commands…"), ButtonKind::Secondary, Side::Leading);
    commands->setObjectName(QStringLiteral("showCommands"));
    connect(commands, &QPushButton::clicked, this, [this] {
        (new CommandsDialog(standardCommands(), parentWidget()))->open();
        accept();
    });
    addCloseButton(tr("Close"));
}

} // namespace hearth::ui
