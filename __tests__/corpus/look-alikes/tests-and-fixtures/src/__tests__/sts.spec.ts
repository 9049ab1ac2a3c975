it('calls', () => expect(url).toBe('https://sts.amazonaws.com'));
