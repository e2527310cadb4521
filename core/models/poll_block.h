// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QStringList>

namespace hearth::models {

struct PollOptionRow {
    QString text;
    qint64 votes = 0;
    bool chosen = false; ///< by the reader
    QStringList voterNames; ///< the first of them; nobody in an anonymous poll
    int percent = 0; ///< of the people who voted, rounded
    bool operator==(const PollOptionRow&) const = default;
};

/// What a message asks; the row's document is the question.
struct PollBlock {
    QList<PollOptionRow> options;
    bool multiple = false; ///< one may choose more than one option
    bool anonymous = false;
    bool closed = false;
    qint64 voters = 0; ///< people who chose anything
    bool mayVote = false; ///< these two by the same rules as the server's
    bool mayClose = false;
    bool operator==(const PollBlock&) const = default;

    /// The indices of what the reader chose, ascending.
    [[nodiscard]] QList<int> choice() const;
    /// What the reader's choice is once they press this option: another one takes the place of the
    /// former unless several may be chosen, the same one again takes it back.
    [[nodiscard]] QList<int> choiceWith(int option) const;
    /// How it looks once the reader has chosen these instead.
    void choose(const QList<int>& wanted, const QString& readerName);
    /// Sets the shares from the counts.
    void weigh();
};

} // namespace hearth::models
