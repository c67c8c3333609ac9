import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyse, parse } from '../../../../server/src/core/index.ts';

/** Who speaks in each turn and what the turn is: `Weber ?` asks, `Weber =` answers, `Weber` speaks. */
function parts(text: string): string[] {
  const signs = { question: ' ?', answer: ' =', speech: '' };
  return analyse(parse(text)).turns.map(({ label, kind }) => label.text + signs[kind]);
}

suite('who asks where no word says it', () => {
  test('the one of two whose turns are questions, whoever talks longer', () => {
    const text = [
      'Lena Roth: How long have you been building pumps, and who taught you to do it in the first place?',
      'Emil Zorn: Forty years.',
      'Lena Roth: And did you ever want to build anything else, a mill for example?',
      'Emil Zorn: No.',
    ];
    assert.deepEqual(parts(text.join('\n\n')), ['Lena Roth ?', 'Emil Zorn =', 'Lena Roth ?', 'Emil Zorn =']);
  });

  test('several hosts who talk with one guest, with their remarks', () => {
    const text = [
      '**Lena Roth:** Where do your pumps go? I ask because I have seen one in the market.',
      '**Emil Zorn:** Yeah, most of them stay in the valley. Would you carry one over the pass? I would not, and I have tried it twice with a cart and two oxen.',
      '**Lena Roth:** Is the pass open in winter?',
      '**Emil Zorn:** No, it is closed from the first snow on, and nobody but the postman goes over it.',
      '**Ida Kern:** That is a long time to wait for water.',
      '**Emil Zorn:** Sure. But the valley has wells.',
    ];
    assert.deepEqual(parts(text.join('\n\n')), [
      'Lena Roth ?',
      'Emil Zorn =',
      'Lena Roth ?',
      'Emil Zorn =',
      'Ida Kern ?',
      'Emil Zorn =',
    ]);
  });

  test('a host who also tells things, with an announcer between', () => {
    const text = [
      'Announcer: Harbour Radio, the wind in your ears.',
      'Lena Roth: Good evening to all who listen. Today we talk about pumps that need no power, with Emil Zorn, who builds them.',
      'Emil Zorn: Good evening.',
      'Lena Roth: What is a pump without power?',
      'Emil Zorn: One that the river drives, for as long as it has water. The first stands at my mill and has never stopped.',
      'Lena Roth: And who repairs it?',
      'Emil Zorn: Whoever uses it.',
      'Lena Roth: We take a break for some music now.',
      'Announcer: Harbour Radio.',
      'Lena Roth: Here we are again. Emil, there was something left to say.',
      'Emil Zorn: Come and build one with us, on Saturday at the mill.',
      'Ida Kern: I have one more from the control room: must one be able to swim?',
      'Emil Zorn: It helps.',
    ];
    assert.deepEqual(parts(text.join('\n\n')), [
      'Announcer',
      'Lena Roth ?',
      'Emil Zorn =',
      'Lena Roth ?',
      'Emil Zorn =',
      'Lena Roth ?',
      'Emil Zorn =',
      'Lena Roth ?',
      'Announcer',
      'Lena Roth ?',
      'Emil Zorn =',
      'Ida Kern ?',
      'Emil Zorn =',
    ]);
  });
  test('several hosts who talk among themselves too, and not the colleague whom they call in', () => {
    const text = [
      'LENA ROTH: Let us bring in Emil Zorn. Emil, did you expect so many orders?',
      'EMIL ZORN: Yes, and I listen to you every morning.',
      'LENA ROTH: Then you know what we said of your pumps?',
      'EMIL ZORN: You said that they are loud.',
      'IDA KERN: They are.',
      'LENA ROTH: Did I say that, Karl? Karl is in the control room.',
      'KARL BOHM: You did.',
      'IDA KERN: I have heard it.',
      'EMIL ZORN: It is forgiven.',
      'IDA KERN: So tell me, why do they make such a noise?',
      'EMIL ZORN: Because water does.',
      'LENA ROTH: Oh, come on.',
      'EMIL ZORN: No, it is true.',
      'IDA KERN: What will you build next?',
      'EMIL ZORN: A quiet one.',
    ];
    assert.deepEqual(parts(text.join('\n\n')), [
      'LENA ROTH ?',
      'EMIL ZORN =',
      'LENA ROTH ?',
      'EMIL ZORN =',
      'IDA KERN ?',
      'LENA ROTH ?',
      'KARL BOHM =',
      'IDA KERN ?',
      'EMIL ZORN =',
      'IDA KERN ?',
      'EMIL ZORN =',
      'LENA ROTH ?',
      'EMIL ZORN =',
      'IDA KERN ?',
      'EMIL ZORN =',
    ]);
  });
  test('the host who presents a guest whose label has his office', () => {
    const text = [
      'IDA KERN: The minister for harbours joins me now. Emil Zorn, good morning.',
      'MINISTER EMIL ZORN, HARBOURS: Good morning.',
      'KERN: What a week. Have you closed the old lock?',
      'ZORN: We have not. Would you close a door that never shuts?',
      'KERN: It is not as though nobody had told you.',
      'ZORN: Nobody had.',
    ];
    assert.deepEqual(parts(text.join('\n\n')), [
      'IDA KERN ?',
      'MINISTER EMIL ZORN, HARBOURS =',
      'KERN ?',
      'ZORN =',
      'KERN ?',
      'ZORN =',
    ]);
  });
  test('not one of two who present the news and greet each other', () => {
    const text = [
      'Ida Kern: Good evening. With me tonight to present the news is Emil Zorn. Good evening, Emil.',
      'Emil Zorn: Good evening, Ida. Good evening to all.',
      'Ida Kern: The ferry that was thought lost is back in port.',
      'Emil Zorn: And in the town they march again.',
      'Ida Kern: What has happened? The captain had switched off his radio, and nobody but the cook knew it.',
      'Emil Zorn: That was the news. Good night.',
    ];
    assert.deepEqual(
      parts(text.join('\n\n')).filter((part) => part.endsWith('?')),
      [],
    );
  });
  test('the press, however often the one it came to see asks back', () => {
    const text = [
      'Emil Zorn’s annual news conference',
      'Lena Roth: Good day, my name is Lena Roth. We want to build a pump for the valley. Will you help?',
      'Emil Zorn: What are you trying to do?',
      'Lena Roth: To build a pump, and nobody gives us the ground. Whom should we ask?',
      'Emil Zorn: Are you a company?',
      'Lena Roth: For now we are.',
      'Emil Zorn: What does it cost?',
      'Ida Kern: I have one on the pass, too. Will you come and see it?',
      'Emil Zorn: Which pass?',
      'Ida Kern: The upper one.',
      'Emil Zorn: It stays open.',
    ];
    assert.deepEqual(
      parts(text.join('\n\n')).filter((part) => part.startsWith('Emil')),
      text.filter((line) => line.startsWith('Emil Zorn:')).map(() => 'Emil Zorn ='),
    );
  });
  test('nobody in a talk of equals', () => {
    const text = [
      'LENA ROTH: I have brought the plan.',
      'EMIL ZORN: I have brought another.',
      'LENA ROTH: Then we have two.',
      'EMIL ZORN: Two are better than one.',
    ];
    assert.deepEqual(parts(text.join('\n\n')), ['LENA ROTH', 'EMIL ZORN', 'LENA ROTH', 'EMIL ZORN']);
  });
});

suite('who answers and who only speaks', () => {
  test('jurors answer the court that picks them', () => {
    const text =
      'THE COURT: Good day. What is your number?\nJUROR: 25.\nTHE COURT: And your name, please.\nJUROR: Ida Kern.\nTHE COURT: You feel that you cannot serve?\nJUROR: I run the only ferry.\nMR. HOLT: No objection.\nTHE COURT: Then you are excused.\n';
    assert.deepEqual(parts(text), [
      'THE COURT ?',
      'JUROR =',
      'THE COURT ?',
      'JUROR =',
      'THE COURT ?',
      'JUROR =',
      'MR. HOLT',
      'THE COURT',
    ]);
  });
  test('in court the witness answers; counsel and the court speak between', () => {
    const text = 'Q.  Where?\nA.  Here.\nMS. PARK:  Objection.\nTHE COURT:  Overruled.\nQ.  When?\nA.  Now.\n';
    assert.deepEqual(parts(text), ['Q ?', 'A =', 'MS. PARK', 'THE COURT', 'Q ?', 'A =']);
  });
  test('a spokesperson who gives the floor leads, one who replies answers', () => {
    const text =
      'Secretary-General: Hello.\n\nQuestion: Why?\n\nSecretary-General: So.\n\nSpokesman: Last one.\n\nQuestion: When?\n\nSecretary-General: Soon.\n';
    assert.equal(parts(text)[3], 'Spokesman');
    const briefing = 'Question: Why?\n\nSpokesman: So.\n\nQuestion: When?\n\nSpokesman: Soon.\n';
    assert.deepEqual(parts(briefing), ['Question ?', 'Spokesman =', 'Question ?', 'Spokesman =']);
  });
  test('participants of a study answer its interviewer', () => {
    const text = 'Interviewer: Where?\nParticipant 1: Here.\nInterviewer: When?\nParticipant 2: Now.\n';
    assert.deepEqual(parts(text), ['Interviewer ?', 'Participant 1 =', 'Interviewer ?', 'Participant 2 =']);
  });
  test('in a parliament nobody is a questioner', () => {
    const text =
      'MR SPEAKER:  Order.\n\nMR HOLT:  Is it true?\n\nMS MARSH:  It is.\n\nMR SPEAKER:  Order.\n\nMR HOLT:  Why?\n';
    assert.deepEqual(parts(text), ['MR SPEAKER', 'MR HOLT', 'MS MARSH', 'MR SPEAKER', 'MR HOLT']);
  });
  test('a misprinted part is the part', () => {
    const text =
      'JOURNALIST: One?\n\nPM: Yes.\n\nJOURNALIST: Two?\n\nPM: Yes.\n\nJOURNALIST: Three?\n\nPM: Yes.\n\nJOURBNALIST: Four.\n\nPM: Yes.\n';
    assert.deepEqual(parts(text).slice(6), ['JOURBNALIST ?', 'PM =']);
  });
});
