// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/timeline_row.h"
#include "ui/timeline/document_layout.h"

#include <QCoreApplication>

namespace hearth::ui {

/// What a point in a row is.
enum class RowPart {
    None,
    Text,
    Target,
    Edited, ///< the word that says so, and leads to what stood there before
    Avatar,
    Name,
    Time,
    Day, ///< the day break above it
    Reaction,
    AddReaction, ///< the chip with a plus
    PollOption, ///< the reader may vote for it
    PollResult, ///< an option that nobody votes for any more, or not the reader
    PollClose, ///< the link that ends a poll
    Origin, ///< the way from the room to the thread in which it answers
    Forwarded, ///< the way to what it forwards
    Thread,
    File, ///< a card
    ClosedFile, ///< the card of one whose content is not there
    Picture, ///< a file that is shown as a picture
    Compare,
    Retry,
    EditFailed,
    CopyFailed,
    CopyCode, ///< `index`: which code block
    Discard
};

/// How many options of a poll the reader may press; 0: none, or the row has no poll.
[[nodiscard]] int votableOptions(const models::TimelineRow& row);

struct RowHit {
    RowPart part = RowPart::None;
    int index = 0; ///< which reaction, option or file
    int position = 0; ///< the nearest place in the text
    const TextTarget* target = nullptr; ///< RowPart::Target
};

/// Where everything of one row stands: day break, "New" line, avatar, header, text, files,
/// reactions, thread, what became of it. Coordinates are pixels from the row's top left. Made anew
/// when the row, the width or the theme changes; the text in it is shared. Window's thread.
class RowLayout {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::RowLayout)

public:
    struct Context {
        int width = 0; ///< of the whole row
        Timestamp now;
        bool showPending = false; ///< the row has been unsent for long enough to say so
        QString divider; ///< a line above the row that is not a day: "3 replies"
        bool inThread = false; ///< the thread is open already: no line that leads there
        EmojiPictures* pictures = nullptr; ///< of the workspace's own emoji; null: none
    };

    /// How wide the text of `row` may be.
    [[nodiscard]] static qreal textWidth(
        const models::TimelineRow& row, int rowWidth, const Theme& theme);

    /// How high a poll is as long as nothing in it wraps, its question left out.
    [[nodiscard]] static qreal pollHeight(
        const models::PollBlock& poll, qreal lineHeight, const Theme& theme);
    /// Where each of a message's files stands below its text, from the top left of all: pictures
    /// side by side, then the cards. Known before anything is loaded.
    [[nodiscard]] static std::vector<QRectF> filePlaces(
        const QList<FileEntry>& files, qreal room, const Theme& theme);

    RowLayout(const models::TimelineRow& row, std::shared_ptr<DocumentLayout> body,
        const Context& context, const Theme& theme);

    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] RowHit hit(QPointF point) const;
    /// Links and mentions of the text and of what it forwards, in reading order.
    [[nodiscard]] QList<TextTarget> targets() const;
    /// A spoiler is covered, in the text or in what it forwards.
    [[nodiscard]] bool isCovered() const;
    void uncover();

    struct Region {
        RowPart part = RowPart::None;
        QRectF rect;
        int index = 0;
        QString text;
        QPixmap picture; ///< RowPart::Reaction: of an emoji of the workspace's own; null: as text
    };

    /// A bar with a mark, what can be chosen, and how many did.
    struct PollOption {
        QRectF bar;
        QRectF mark;
        std::shared_ptr<TextPiece> text;
        QPointF textPlace;
        QString figures; ///< "67% · 8"
        QRectF figuresPlace;
    };

    QString dayText; ///< empty: no line
    bool isDayBreak = false; ///< the line names a day, and leads to others
    QRectF day;
    QRectF unread; ///< null: no line
    QRectF message; ///< what lights up under the pointer and carries the focus ring
    QRectF avatar; ///< null in rows that continue a group
    QRectF gutterTime; ///< where the time appears under the pointer in those rows
    QRectF name;
    QRectF time;
    qreal headerBaseline = 0; ///< of name and time
    QString timeText;
    QPointF bodyPlace;
    std::shared_ptr<DocumentLayout> body;
    QRectF pin; ///< null: it is not pinned
    QString pinText;
    std::shared_ptr<DocumentLayout> forwarded; ///< what it forwards; null: nothing
    QPointF forwardedPlace;
    QRectF forwardedBar;
    std::vector<PollOption> pollOptions; ///< as many as the row's poll has
    std::shared_ptr<TextPiece> pollNote; ///< "12 people voted · anonymous"; null: no poll
    QPointF pollNotePlace;
    std::vector<Region> regions; ///< everything that can be clicked besides text: options,
                                 ///< reactions, files, thread, links of a failed message
    QRectF threadHint;
    QString threadHintText;
    QRectF stateIcon;
    QPointF statePlace;
    std::shared_ptr<TextPiece> state; ///< "Waiting for the network", or why it failed
    bool dimmed = false;

private:
    void addLines(const models::TimelineRow& row, const Context& context, const Theme& theme);
    void addHeader(const models::TimelineRow& row, const Context& context, const Theme& theme);
    void addPin(const models::TimelineRow& row, qreal room, const Theme& theme);
    void addOrigin(const models::TimelineRow& row, const Context& context, const Theme& theme);
    void addForwarded(
        const models::TimelineRow& row, const Context& context, qreal room, const Theme& theme);
    // a poll: row_layout_poll.cpp
    void addPoll(
        const models::TimelineRow& row, const Context& context, qreal room, const Theme& theme);
    void addPollOption(const models::PollBlock& poll, int index, const Context& context,
        const QRectF& bar, qreal figuresWidth, const Theme& theme);
    void addPollNote(const models::PollBlock& poll, qreal room, const Theme& theme);
    void addFiles(const models::TimelineRow& row, qreal room, const Theme& theme);
    void addReactions(
        const models::TimelineRow& row, const Context& context, qreal room, const Theme& theme);
    void addThread(
        const models::TimelineRow& row, const Context& context, qreal room, const Theme& theme);
    void addState(
        const models::TimelineRow& row, const Context& context, qreal room, const Theme& theme);
    void addFailureLinks(const models::TimelineRow& row, const Theme& theme);

    int m_textLeft = 0; ///< where the text of messages begins
    qreal m_y = 0;
    int m_height = 0;
};

} // namespace hearth::ui
