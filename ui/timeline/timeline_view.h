// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/timeline/message_actions.h"
#include "ui/timeline/message_toolbar.h"
#include "ui/timeline/row_painter.h"
#include "ui/timeline/row_stack.h"
#include "ui/timeline/smooth_scroller.h"
#include "ui/timeline/timeline_selection.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QDate>
#include <QElapsedTimer>
#include <QTimer>
#include <QUrl>

#include <functional>
#include <memory>

class QMenu;

namespace hearth::ui {

class EmojiHistory;
class EmojiPictures;
class FilePictures;

/// What a timeline needs from outside; all of it outlives it.
struct TimelineServices {
    const Clock& clock;
    CodeHighlighter& highlighter;
    EmojiHistory* emoji = nullptr; ///< null: no emoji can be chosen
    EmojiPictures* pictures = nullptr; ///< of the workspace's own emoji; null: none
    FilePictures* files = nullptr; ///< pictures among the files; null: they stay empty places
};

/// The conversation: paints the rows of a RowSource, keeps the reader's place whatever comes and
/// goes above and below, selects and copies text across messages. It changes nothing itself: what a
/// person wants done leaves as a signal. Window's thread.
class TimelineView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    enum class Kind { Room, Thread };

    TimelineView(Kind kind, const TimelineServices& services, QWidget* parent);
    ~TimelineView() override;

    /// The rows to show from now on; null: none. Opens at the newest message, or where the unread
    /// ones begin.
    void setSource(std::unique_ptr<RowSource> source);
    [[nodiscard]] RowSource* source() const { return m_source.get(); }
    /// "# release" or the others' names; for the words at the beginning of the history.
    void setTitle(const QString& title);

    /// Shows a message in the middle and lights it up: at once when it is in the window, else as
    /// soon as the source has opened around it.
    void showMessage(const MessageId& id);
    /// Shows the first message at or after this place at the top, wherever that is.
    void showPosition(Position position);
    void jumpToNewest();
    /// How many messages were unread when the room was opened, and after which place they begin;
    /// 0: none. While that line is above the screen, a pill at the top leads there.
    void setUnread(int count, Position after);
    void jumpToUnread();

    /// Finds stretches of a piece of text that are to be marked: what somebody searches for.
    using Highlighter = std::function<QList<TextRange>(const QString& text)>;
    /// Null: nothing is marked any more.
    void setHighlighter(Highlighter highlighter);
    [[nodiscard]] bool isAtBottom() const;
    /// Of the first message on the screen.
    [[nodiscard]] std::optional<QDate> shownDay() const;

    [[nodiscard]] QString selectedText() const;
    /// The same as HTML that stands alone (core/text/html.h).
    [[nodiscard]] QString selectedHtml() const;
    void clearSelection();
    /// Null: there are no emoji of the workspace's own.
    [[nodiscard]] EmojiPictures* pictures() const { return m_services.pictures; }
    /// Null: nothing is known of files.
    [[nodiscard]] FilePictures* files() const { return m_services.files; }
    [[nodiscard]] CodeHighlighter& codeHighlighter() const { return m_services.highlighter; }
    [[nodiscard]] std::optional<MessageId> focusedMessage() const { return m_focused; }
    void focusMessage(const MessageId& id);
    /// Lets the person choose a reaction to the message; `reactionRequested` follows.
    void pickReaction(const MessageId& id);

    /// Presses an option of the message's poll, if the reader may; `voteRequested` follows.
    void vote(const MessageId& id, int option);

    // --- for accessibility and tests
    // -----------------------------------------------------------------------------------
    /// The part of a row that lights up, in viewport coordinates; null for rows that are not there.
    [[nodiscard]] QRect messageRect(const MessageId& id) const;
    [[nodiscard]] QString accessibleText(int row) const;
    [[nodiscard]] const JumpPill& pill() const { return *m_pill; }
    [[nodiscard]] const JumpPill& unreadPill() const { return *m_unreadPill; }

public Q_SLOTS:
    void copy();
    void selectAll();

Q_SIGNALS:
    /// What no other signal says: everything that is not about the text of a message alone.
    void requested(hearth::ui::MessageAction action, hearth::MessageId id);
    /// The menu of an action that has choices is about to open: to be filled at once.
    void choicesRequested(hearth::ui::MessageAction action, hearth::MessageId id, QMenu* menu);
    /// The day break of this day was clicked: somebody wants to go to another one.
    void dateRequested(hearth::Timestamp day, QPoint globalPosition);
    void threadRequested(hearth::MessageId id);
    void editRequested(hearth::MessageId id);
    void removeRequested(hearth::MessageId id);
    /// A failed operation, by its outbox key.
    /// An edit met another one.
    void compareRequested(hearth::MessageId id);
    void retryRequested(QString outboxKey);
    void discardRequested(QString outboxKey);
    /// Take the text of a failed message back into the composer.
    void editFailedRequested(hearth::MessageId id, QString outboxKey);
    /// The person clicked a link; nothing was opened.
    void linkActivated(QUrl target);
    /// The link under the pointer; empty when there is none any more.
    void linkHovered(QUrl target);
    void memberActivated(hearth::MemberId id, QPoint globalPosition);
    void roomActivated(hearth::RoomId id);
    /// Put this reaction on, or take it off again.
    void reactionRequested(hearth::MessageId id, const QString& emoji);
    /// The reader pressed an option of the message's poll: chooses it, or takes that back.
    void voteRequested(hearth::MessageId id, int option);
    /// A file's card was pressed.
    void fileRequested(hearth::MessageId id, hearth::FileId file);
    /// A picture was pressed, to be looked at.
    void pictureRequested(hearth::MessageId id, hearth::FileId file);
    /// The menu of one file is about to open: to be filled at once.
    void fileChoicesRequested(hearth::MessageId id, hearth::FileId file, QMenu* menu);
    /// The way to what this message forwards.
    void forwardedActivated(hearth::MessageId id);
    /// Everything up to here has been on the screen of the active window.
    void seen(hearth::Position position);
    void focusedMessageChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Place {
        MessageId id;
        int y = 0; ///< where the row begins in the viewport
    };

    // place on the screen: timeline_view_place.cpp
    [[nodiscard]] std::vector<Place> places() const;
    void restore(const std::vector<Place>& kept);
    void layOutFrom(int row, int y);
    void layOut();
    void settle();
    void scrollBy(int pixels);
    void scrollToRow(int row, int y);
    void scrollToEnd();
    void placeAfterOpening();
    [[nodiscard]] int headHeight() const;
    [[nodiscard]] int rowY(int row) const;
    [[nodiscard]] int lowestScroll() const;
    [[nodiscard]] int highestScroll() const;
    [[nodiscard]] std::pair<int, int> visibleRows() const;
    [[nodiscard]] bool mayFollow() const;
    void syncScrollBar();
    void loadEdges();
    void measureAhead();
    void placePill();
    void placeUnreadPill();
    void leadThrough(int row);
    void highlight(int row);
    void reportSeen();

    // the source: timeline_view.cpp
    void onInserted(int first, int last);
    void onRemoved(int first, int last);
    void onChanged(int first, int last);
    void onReset();
    void onEdges();
    void onPictures();
    void watchPending();
    void showPendingNow();
    void updateDivider();
    void announce(int first, int last);
    void paintHead(QPainter& painter);
    [[nodiscard]] QString missingText() const;

    // pointer and keys: timeline_view_pointer.cpp, timeline_view_keys.cpp
    struct Hit {
        int row = -1;
        RowHit part;
    };
    [[nodiscard]] Hit hitAt(QPoint position) const;
    [[nodiscard]] TimelineSelection::Point selectionPoint(
        QPoint position, TimelineSelection::Unit unit) const;
    void startSelection(QPoint position, TimelineSelection::Unit unit);
    void updateHover(QPoint position);
    void leaveHover();
    void placeToolbar();
    void activate(const Hit& hit, QPoint globalPosition);
    bool showToolTip(QPoint position, QPoint globalPosition);
    void autoScroll();
    void moveFocus(int direction);
    void moveByPage(int direction);
    void moveToEnd(int direction);
    void extendByRow(int direction);
    void setFocusedRow(int row);
    bool actOnFocused(int key);
    bool actOnMarks(int key);
    bool actOnPoll(int key);
    void checkMark();
    void activateMark(const Hit& hit, QPoint globalPosition);
    void openPicker(const MessageId& id, QPoint globalPosition);
    void copyCode(int row, int block);
    bool copyCodeOf(int row);
    bool uncoverSpoilers(int row);
    void addCodeActions(QMenu& menu, int row);
    void copyMessage(int row);

    // files: timeline_view_files.cpp
    void followFiles();
    void wantPictures();
    void activateFile(int row, int index);
    [[nodiscard]] bool openFile(int row);
    [[nodiscard]] QString fileTip(const FileEntry& file) const;
    void addFileActions(QMenu& menu, int row, const RowHit& part);

    // what can be done with a message: timeline_view_actions.cpp
    [[nodiscard]] bool offers(const MessageActions::Entry& entry, int row) const;
    [[nodiscard]] QString obstacle(const MessageActions::Entry& entry, int row) const;
    void sayObstacle(const MessageActions::Entry& entry, int row);
    void run(MessageAction action, int row);
    void showChoices(MessageAction action, int row);
    void openFocused(int row);
    void openThread(const models::TimelineRow& row);
    void showMenu(int row, const Hit& hit, QPoint globalPosition);
    void showMenuOfFocused();
    void showLinks(int row, const QList<TextTarget>& links);
    [[nodiscard]] QPoint menuPlace(int row) const;

    const Kind m_kind;
    const TimelineServices m_services;
    std::unique_ptr<RowSource> m_source;
    RowStack m_rows;
    QString m_title;

    int m_scroll = 0; ///< distance from the top of the head to the top of the viewport; negative
                      ///< when there is little to show
    bool m_follow = true; ///< the newest message stays in sight
    bool m_syncing = false; ///< the scroll bar is being set, not dragged
    bool m_wasAtEnd = true;
    bool m_placed = false; ///< the source has opened and the first place was chosen
    int m_newBelow = 0;
    std::optional<MessageId> m_target; ///< to be shown when the source has opened
    std::optional<MessageId> m_flashed;
    QBasicTimer m_flashTimer;
    SmoothScroller m_smooth;
    QTimer m_ahead; ///< measures rows near the visible ones while nothing else is to be done

    TimelineSelection m_selection;
    QPoint m_pressed;
    Hit m_pressedOn;
    bool m_selecting = false;
    QElapsedTimer m_sinceDoubleClick;
    QBasicTimer m_autoScroll;

    std::optional<MessageId> m_hovered;
    RowHit m_hoverPart;
    QUrl m_hoveredLink;
    MessageToolbar* m_toolbar;
    JumpPill* m_pill;
    JumpPill* m_unreadPill;
    int m_unread = 0; ///< that have not been led to yet
    Position m_unreadAfter = 0;
    std::optional<Position> m_targetPosition; ///< as `m_target`
    Highlighter m_highlighter;
    int m_highlights = 0; ///< which highlighter a layout was marked by
    std::optional<MessageId> m_focused;
    bool m_focusVisible = false;
    int m_focusedMark = -1; ///< of the focused message: the options of its poll that may be chosen,
                            ///< then its reactions, then the plus
    int m_focusedOptions = 0; ///< how many of them are options

    QHash<QString, qint64> m_pendingSince; ///< outbox key → when it was first seen, on `m_uptime`
    QElapsedTimer m_uptime;
    QBasicTimer m_pendingTimer;
    QBasicTimer m_skeletonTimer;
    bool m_showSkeleton = false;
    Position m_seen = 0;
};

} // namespace hearth::ui
