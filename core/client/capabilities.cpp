// SPDX-License-Identifier: Apache-2.0
#include "core/client/capabilities.h"

namespace hearth::client {

using namespace Qt::StringLiterals;
using provider::Feature;

provider::FeatureGate gateFor(const QStringList& features, Deployment deployment)
{
    QHash<Feature, QString> reasons {
        { Feature::Storage, u"this server keeps no files"_s },
        { Feature::Doc, u"this server does not offer documents"_s },
        { Feature::Board, u"this server does not offer boards"_s },
    };
    QList<Feature> available;
    for (const QString& name : features) {
        const std::optional<Feature> feature = provider::featureFromName(name);
        if (feature && !available.contains(*feature))
            available.append(*feature);
    }
    if (deployment == Deployment::Remote) {
        for (const Feature feature : { Feature::Host, Feature::Import }) {
            available.removeAll(feature);
            reasons.insert(feature, u"only the computer that hosts this workspace can do this"_s);
        }
    }
    return { std::move(available), std::move(reasons) };
}

provider::FeatureGate gateBeforeHello(Deployment deployment)
{
    QStringList features;
    for (const Feature feature :
        { Feature::Auth, Feature::Workspace, Feature::Channel, Feature::Member, Feature::Message,
            Feature::Events, Feature::Reaction, Feature::Conversation, Feature::ReadMarks,
            Feature::Drafts, Feature::Preferences, Feature::Sections, Feature::Saved,
            Feature::Threads, Feature::Groups, Feature::Emoji, Feature::Presence, Feature::Status,
            Feature::Attention, Feature::Storage, Feature::Host, Feature::Import })
        features.append(provider::featureName(feature));
    return gateFor(features, deployment);
}

} // namespace hearth::client
