/**
 * The boundary of the core: what the language server and the command line may use. Readonly data and functions over UTF-16
 * offsets; nothing here reads a file, knows the protocol or keeps state between calls.
 */
export { DocumentText } from './text/documentText.ts';
export { counted } from './text/counted.ts';
export { readLines } from './text/lines.ts';
export type { LineTable } from './text/lines.ts';
export { composeEdits } from './text/composeEdits.ts';
export { applyEdits, coveringEdit, inOrder } from './text/edit.ts';
export type { TextEdit } from './text/edit.ts';
export type { Span } from './text/span.ts';
export { countWords, words } from './text/words.ts';
export { languages } from './languages/index.ts';
export type { Language } from './languages/language.ts';
export { conventions } from './conventions/index.ts';
export type { Convention } from './conventions/convention.ts';
export { profiles } from './profiles/index.ts';
export type { DateForm, LabelForm, NoteForm, Profile, ProfileSource, QuestionForm } from './profiles/profile.ts';
export { parse, reparseDocument } from './syntax/parse.ts';
export type { ParseOptions } from './syntax/parse.ts';
export type { Block, BlockKind, Label, LabelDefect, Transcript } from './syntax/transcript.ts';
export { analyse } from './analysis/analyse.ts';
export type { Analysis, Exchange, Heading, Participant, Turn, TurnKind } from './analysis/analysis.ts';
export { openMarks, openMarksOf } from './analysis/openMarks.ts';
export type { OpenMark, OpenMarkKind } from './analysis/openMarks.ts';
export { rules } from './rules/index.ts';
export type { Finding, Fix, FixTier, HouseTerm, Level, RosterEntry, Rule, RuleSetting } from './rules/rule.ts';
export { check } from './rules/check.ts';
export { recheck } from './rules/recheck.ts';
export type { Checked } from './rules/recheck.ts';
export type { CheckOptions } from './rules/check.ts';
export { MovingFindings } from './rules/movingFindings.ts';
export { houseSettings } from './rules/houseForm.ts';
export { applyBaseline, baselineOf } from './rules/baseline.ts';
export type { AppliedBaseline, BaselineEntry } from './rules/baseline.ts';
export { fixAll } from './rules/fixAll.ts';
export type { FixAllOptions, FixAllResult, RepairOptions } from './rules/fixAll.ts';
export { unfinishedFindings } from './features/unfinished.ts';
export { outline } from './features/outline.ts';
export type { OutlineItem, OutlineKind } from './features/outline.ts';
export { foldings } from './features/folding.ts';
export type { Folding } from './features/folding.ts';
export { quickFixes, repairsLabel } from './features/quickFixes.ts';
export type { QuickFix } from './features/quickFixes.ts';
export { semanticTokens, tokenModifiers, tokenTypes } from './features/semanticTokens.ts';
export type { SemanticToken } from './features/semanticTokens.ts';
export { convert } from './features/format/convert.ts';
export type { Converted } from './features/format/convert.ts';
export { format } from './features/format/format.ts';
export type { FormatOptions } from './features/format/format.ts';
export type { Formatted } from './features/format/formatted.ts';
export { isHardWrapped, joinLines, wrapLines } from './features/format/lineBreaks.ts';
export { formatTypedLabel } from './features/format/typedLabel.ts';
export { dictionary, inAlphabet } from './features/dictionary.ts';
export { hover } from './features/hover.ts';
export type { Hover, Link } from './features/hover.ts';
export { findMentionsAt, mentions } from './analysis/entities/mentions.ts';
export type { Steps } from './analysis/steps.ts';
export type { Mention, MentionType } from './analysis/entities/mentions.ts';
export { definition } from './features/definition.ts';
export type { Definition } from './features/definition.ts';
export { references } from './features/references.ts';
export type { Occurrence } from './features/referent.ts';
export { selectionRanges } from './features/selectionRanges.ts';
export { inlayHints } from './features/inlayHints.ts';
export type { InlayHint, InlayHintOptions } from './features/inlayHints.ts';
export { codeLenses } from './features/codeLenses.ts';
export type { CodeLens, CodeLensOptions } from './features/codeLenses.ts';
export { completions } from './features/completion/completions.ts';
export type { Completion } from './features/completion/completion.ts';
export type { CompletionOptions, Completions } from './features/completion/completions.ts';
export { isoDay } from './analysis/calendar.ts';
export { rename, renameable, renameAlike, whyNoName } from './features/rename.ts';
export type { NameChange, RenameOptions, Renameable, RenameScope, Renaming } from './features/rename.ts';
export { speakerMerges } from './features/mergeSpeaker.ts';
export type { SpeakerMerge } from './features/mergeSpeaker.ts';
export { cleanUp, cleanUpOffers, cleanUpParts } from './features/cleanUp.ts';
export type { CleanUpOffer, CleanUpOptions, CleanUpPart, CleanedUp } from './features/cleanUp.ts';
export { compareSpokenWords } from './features/compare.ts';
export type { CompareOptions, Comparison, Passage, SpeakerChange, WordChange, WordRun } from './features/compare.ts';
export { rounded, statistics } from './analysis/statistics.ts';
export type {
  ExchangeStatistics,
  Lengths,
  SpeakerStatistics,
  Statistics,
  TimelineEntry,
} from './analysis/statistics.ts';
export { speakersCsv, speakersCsvHeading } from './features/speakersCsv.ts';
export { atEveryCursor, turnActions, turnCommands } from './features/turns/turnCommands.ts';
export type { TurnAction, TurnCommand, TurnEdits } from './features/turns/turnCommands.ts';
export { reassignChoices, reassignTurn } from './features/turns/reassignTurn.ts';
export type { ReassignScope } from './features/turns/reassignTurn.ts';
export { foldedTurns, nextPlace } from './features/turns/places.ts';
export type { PlaceKind } from './features/turns/places.ts';
export { landmarks } from './features/landmarks.ts';
export type { Landmark, LandmarkKind } from './features/landmarks.ts';
export { openWork, survey } from './features/survey.ts';
export type { OpenWork, Survey, SurveyedExchange, SurveyedSpeaker, SurveyedTurn } from './features/survey.ts';
export { quotation } from './features/quotation.ts';
export { reading } from './features/reading.ts';
export type { ReadParagraph, ReadPart, Run } from './features/reading.ts';
export { readingKeys } from './features/readingKeys.ts';
export { wholeText } from './features/wholeText.ts';
export type { TextForm } from './features/markup.ts';
